import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "vitest";

/** Whether a host that is not installed fails the tests, rather than being passed over. */
const required = process.env.GONGKAI_REQUIRE_HOSTS === "1";

/** Tests in a host, passed over with the reason where it is not installed. */
export function inHost(host: string, missing: string | null) {
  if (missing !== null && required) throw new Error(`${host} is not installed: ${missing}`);
  if (missing !== null) console.warn(`${host}: passed over, ${missing}`);
  return test.skipIf(missing !== null);
}

const succeeds = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: "ignore" }).status === 0;

/** Why Calc cannot run the script here, or `null`. */
export function missingCalc(): string | null {
  if (!succeeds("soffice", "--version")) return "no soffice (apt package libreoffice-calc-nogui)";
  const modules = 'import uno, gi; gi.require_version("JavaScriptCore", "4.1"); from gi.repository import JavaScriptCore';
  return succeeds("/usr/bin/python3", "-c", modules)
    ? null
    : "no uno or JavaScriptCore (apt packages python3-uno libreoffice-script-provider-python python3-gi gir1.2-javascriptcoregtk-4.1)";
}

/** Where `npm run hosts` puts the npm packages of the hosts. */
export const hostModules = join(import.meta.dirname, "hosts/node_modules");

/** The browser. */
export const chromium =
  [process.env.GONGKAI_CHROMIUM, "/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find(
    (path) => path && existsSync(path),
  ) ?? null;

/** Why no page can be opened in a browser here, or `null`. */
export function missingBrowser(): string | null {
  if (chromium === null) return "no Chromium (apt package chromium-headless-shell)";
  return existsSync(join(hostModules, "playwright-core")) ? null : "no playwright-core (npm run hosts)";
}

/** Why Univer cannot run here, or `null`. */
export function missingUniver(): string | null {
  return missingBrowser() ?? (existsSync(join(hostModules, "@univerjs/preset-sheets-core")) ? null : "no Univer (npm run hosts)");
}
