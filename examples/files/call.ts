import { type ParseArgsConfig, parseArgs } from "node:util";

/** End with 2: the call is wrong, and one line in both languages says how. */
export function wrongCall(zh: string, en: string): never {
  console.error(`${zh} · ${en}`);
  process.exit(2);
}

/** The options and arguments of a call; one with an option that is unknown or has no value is wrong. */
export function parseCall<Options extends NonNullable<ParseArgsConfig["options"]>>(options: Options) {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    // What Node says is longer; what is wrong is its first sentence.
    return wrongCall("命令有误", `Wrong call: ${(error as Error).message.split(/\.\s|\.?\n/)[0]}`);
  }
}
