import type { Grid } from "gongkai";
import { decodePage } from "./page.js";
import { type Reason, unreadable } from "./reasons.js";

/** What a file is. Its name says nothing: `.xls` are often web pages, `.doc` are documents of any kind. */
export type Kind = "docx" | "workbook" | "pdf" | "page" | "text";

/** What `readReport` takes, and how it came out of a file. */
export interface Source {
  readonly kind: Kind;
  readonly source: string | readonly Grid[];
  /** The encoding of a page or text. */
  readonly encoding?: string;
}

/** What a zip may unpack to: a file of 50 kB can hold gigabytes of blanks. */
const mostUnpacked = 300e6;

/**
 * Read a file of any kind.
 *
 * @throws Error with a `reason` if it cannot be read
 */
export async function sourceOf(bytes: Uint8Array): Promise<Source> {
  const kind = kindOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  // Each library is loaded when the first file needs it.
  if (kind === "docx") return { kind, source: await (await import("./docx.js")).docxToHtml(bytes) };
  if (kind === "workbook") return { kind, source: (await import("./xlsx.js")).xlsxToGrids(bytes) };
  if (kind === "pdf") return { kind, source: await (await import("./pdf.js")).pdfToText(bytes) };
  const { text, encoding } = decodePage(bytes);
  const isPage = /<(?:!doctype|html|head|body|table|div|p)\b/i.test(text);
  return { kind: isPage ? "page" : "text", source: text, encoding };
}

/**
 * What kind of file it is, by its bytes; a page is text.
 *
 * @throws Error with a `reason` if it is none of these kinds, or broken
 */
export function kindOf(bytes: Buffer): Exclude<Kind, "page"> {
  const refuse = (reason: Reason): never => {
    throw unreadable(reason);
  };
  if (bytes.length === 0) return refuse("empty");
  if (bytes.subarray(0, 1024).includes("%PDF-")) return "pdf";
  if (bytes.readUIntBE(0, Math.min(4, bytes.length)) === 0x504b0304) {
    // Its table of contents is at its end: without one it was cut.
    if (!bytes.includes(endOfZip)) return refuse("broken");
    if (unpackedSize(bytes) > mostUnpacked) return refuse("huge");
    if (bytes.includes("word/document")) return "docx";
    return bytes.includes("xl/workbook") ? "workbook" : refuse("unknown");
  }
  // The container of the older office programmes, and of newer documents with a password.
  if (bytes.length > 512 && bytes.readUInt32BE(0) === 0xd0cf11e0) {
    const has = (name: string) => bytes.includes(name, 0, "utf16le");
    if (has("EncryptedPackage")) return refuse("encrypted");
    if (has("WordDocument")) return refuse("oldWord");
    return has("Workbook") || has("Book") ? "workbook" : refuse("unknown");
  }
  if (/^(?:MIME-Version|From|Subject):/i.test(bytes.toString("latin1", 0, 20))) return refuse("webArchive");
  const isWide = bytes.length > 1 && [0xfffe, 0xfeff].includes(bytes.readUInt16BE(0));
  return bytes.includes(0) && !isWide ? refuse("unknown") : "text";
}

const entryOfZip = Buffer.from("PK\x01\x02", "latin1");
const endOfZip = Buffer.from("PK\x05\x06", "latin1");

/** What the parts of a zip come to, by its own table of contents. */
function unpackedSize(bytes: Buffer): number {
  let size = 0;
  for (let at = bytes.indexOf(entryOfZip); at >= 0 && at + 28 <= bytes.length; at = bytes.indexOf(entryOfZip, at + 28))
    size += bytes.readUInt32LE(at + 24);
  return size;
}
