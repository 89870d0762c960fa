import { unreadable } from "./reasons.js";

/** A text and the encoding that its bytes were read by. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** How far into a page its encoding must be stated: as far as browsers look. */
const stated = 1024;

/** Byte order marks, and what they say. */
const marks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/**
 * The text of a saved page or a text file. A byte order mark decides; else what the caller knows, what the page states,
 * UTF-8 and GB18030 (which GBK and GB2312 are parts of) are tried in this order, and the first that fits every byte is taken:
 * pages that state one encoding and are saved in another are common.
 *
 * @throws Error if no encoding fits
 */
export function decodePage(bytes: Uint8Array, known?: string): Decoded {
  const mark = marks.find((one) => one.bytes.every((byte, index) => bytes[index] === byte));
  const candidates = mark ? [mark.encoding] : [known, statedEncoding(bytes), "utf-8", "gb18030"];
  for (const candidate of candidates) {
    const decoder = candidate === undefined ? null : decoderOf(candidate);
    if (!decoder) continue;
    try {
      return { text: decoder.decode(bytes), encoding: decoder.encoding };
    } catch {
      // A byte that this encoding does not have: the next.
    }
  }
  throw unreadable("encoding");
}

function statedEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, stated));
  const label = /<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{1,40})/i.exec(head)?.[1];
  // Western encodings have a letter for every byte: a page that states one by mistake would be read as nonsense.
  return label !== undefined && /^(?:utf|x-gb|gb|big5|hz)/i.test(label) ? label : undefined;
}

function decoderOf(label: string): InstanceType<typeof TextDecoder> | null {
  try {
    // What is called GB2312 or GBK holds characters that only GB18030 has, names of persons above all.
    return new TextDecoder(/^(?:x-)?gb/i.test(label) ? "gb18030" : label, { fatal: true });
  } catch {
    return null;
  }
}
