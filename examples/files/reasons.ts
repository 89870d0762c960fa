/** Why a file could not be checked, in Chinese and English. */
export const reasons = {
  empty: { zh: "文件是空的", en: "The file is empty" },
  huge: { zh: "文件太大，没有读取", en: "The file is too large and was not read" },
  encrypted: { zh: "文件有密码", en: "The file is protected by a password" },
  broken: { zh: "文件损坏，或者不是它看起来的类型", en: "The file is broken, or is not what it seems to be" },
  scanned: { zh: "PDF 里没有文字，可能是扫描件", en: "The PDF has no text: it may be scanned" },
  encoding: { zh: "既不是 UTF-8，也不是 GB18030 编码的文字", en: "The bytes are text in neither UTF-8 nor GB18030" },
  oldWord: { zh: "旧版 Word 或 WPS 文件，请另存为 .docx", en: "An old Word or WPS document: save it as .docx" },
  webArchive: { zh: "网页存档（.mht），请另存为 .html", en: "A web archive (.mht): save it as .html" },
  unknown: { zh: "不认识的文件类型", en: "Not a type of file that is known here" },
  link: { zh: "是链接，没有跟进", en: "A link: not followed" },
  missing: { zh: "没有这个文件", en: "There is no such file" },
  folder: { zh: "是文件夹；核对文件夹用 check-folder.ts", en: "A folder: check-folder.ts checks those" },
  otherKind: {
    zh: "不是这个示例读的类型；换一个 from-*.ts，或者用 check-folder.ts，它自己认类型",
    en: "Not of the type that this example reads: take another from-*.ts, or check-folder.ts, which tells them apart",
  },
  denied: { zh: "打不开文件或者文件夹", en: "The file or folder cannot be opened" },
  slow: { zh: "读取超时", en: "Reading took too long" },
  crashed: { zh: "读取中途停止，多半是内存不够", en: "Reading broke down, most likely for want of memory" },
  noTables: { zh: "没有年度报告的表", en: "Has none of the tables of an annual report" },
} as const satisfies Record<string, { zh: string; en: string }>;

export type Reason = keyof typeof reasons;

/** An error whose `reason` says why a file cannot be read. */
export function unreadable(reason: Reason, cause?: unknown): Error & { readonly reason: Reason } {
  return Object.assign(new Error(reasons[reason].en, { cause }), { reason });
}

/** The reason of an error: its own, or what the reading libraries and the system say in words of their own. */
export function reasonOf(error: unknown): Reason {
  const { reason, code, name, message } = error as { reason?: Reason; code?: string; name?: string; message?: string };
  if (reason !== undefined && reason in reasons) return reason;
  if (name === "AbortError" || name === "TimeoutError") return "slow";
  if (message === "Worker exited unexpectedly") return "crashed";
  if (code === "ENOENT" || code === "ENOTDIR") return "missing";
  if (code === "EISDIR") return "folder";
  if (code === "EACCES" || code === "EPERM" || code === "EIO" || code === "ELOOP") return "denied";
  return name === "PasswordException" || /password|encrypt/i.test(message ?? "") ? "encrypted" : "broken";
}
