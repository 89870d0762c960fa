// Whether reading stays in proportion to length on hostile lines: each is doubled up to the size given, in millions of
// characters (10 unless told otherwise). Run: npm run build && node bench/hostile.mjs 10
import { readReport } from "gongkai";

const most = Number(process.argv[2] ?? 10) * 1_000_000;
const line = (text) => (length) => text.repeat(Math.ceil(length / text.length));
const lines = {
  spaces: line(" "),
  digits: line("7"),
  "digits with spaces": line("7 "),
  "digits with gaps": line("7   "),
  brackets: line("（"),
  "closed brackets": line("（）"),
  pipes: line("|"),
  tabs: line("\t"),
  labels: line("予以公开"),
  "labels with numbers": line("予以公开1 2 3 "),
  cells: line("<td>1"),
  rows: line("（一）予以公开\t1\t0\t0\t0\t0\t0\t1\n"),
  titles: line("二、主动公开政府信息情况\n"),
};

for (const [name, make] of Object.entries(lines)) {
  const times = [];
  for (const length of [most / 4, most / 2, most]) {
    const source = `三、收到和处理政府信息公开申请情况\n${make(length)}`;
    const start = process.cpuUsage();
    readReport(source);
    times.push(process.cpuUsage(start).user / 1e6);
  }
  const ratios = times.slice(1).map((time, index) => (time / times[index]).toFixed(2));
  console.log(
    `${name.padEnd(22)} ${times.map((time) => `${time.toFixed(1)} s`.padStart(8)).join("")}   x ${ratios.join(", x ")}`,
  );
}
