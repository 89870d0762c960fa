// How long a new process takes to load the package, against zod. Run: npm run bench:start
// Processes take turns, and of each kind the lower quartile counts; what Node takes by itself is taken off.
import { spawnSync } from "node:child_process";

const rounds = 31;
const measure = "zod";
const names = [measure, "gongkai", "gongkai/core"];
const manners = {
  import: (name) => ["--input-type=module", "-e", `import "${name}"`],
  require: (name) => ["-e", `require("${name}")`],
};

function milliseconds(options) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, options, { cwd: import.meta.dirname, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const quartile = (list) => list.sort((one, other) => one - other)[list.length >> 2];

for (const [manner, options] of Object.entries(manners)) {
  const empty = manner === "import" ? ["--input-type=module", "-e", ""] : ["-e", ""];
  const times = [empty, ...names.map(options)].map((each) => ({ each, taken: [] }));
  for (let round = 0; round < rounds; round += 1) for (const { each, taken } of times) taken.push(milliseconds(each));
  const [node, ...others] = times.map(({ taken }) => quartile(taken));
  const [against] = others;
  for (const [index, name] of names.entries())
    if (name !== measure)
      console.log(`${`${manner} "${name}"`.padEnd(26)} ${((others[index] - node) / (against - node)).toFixed(2)} x ${measure}`);
}
