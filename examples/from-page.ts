// Reports as saved web pages, one in GBK, one in UTF-8. An encoding known from elsewhere is given as the second argument.
// 保存的网页，一个是 GBK，一个是 UTF-8。另外知道编码时，写在第二个参数里。
import { join } from "node:path";
import { decodePage } from "./files/page.js";
import { printFile } from "./files/print.js";

const [given, encoding] = process.argv.slice(2);
const pages = ["nanze-2020-gbk.html", "liulin-2025.html"].map((name) => join(import.meta.dirname, "input", name));
// With an encoding, bytes that do not look like text may be.
for (const path of given === undefined ? pages : [given])
  await printFile(path, encoding === undefined ? "text" : null, (bytes) => {
    const page = decodePage(bytes, encoding);
    console.log(page.encoding);
    return page.text;
  });
