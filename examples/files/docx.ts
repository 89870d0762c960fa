import mammoth from "mammoth";

/** The HTML of a Word document, merged cells as `colspan` and `rowspan`; pictures are left out. */
export async function docxToHtml(bytes: Uint8Array): Promise<string> {
  const withoutPictures = mammoth.images.imgElement(async () => ({ src: "" }));
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: withoutPictures });
  return value;
}
