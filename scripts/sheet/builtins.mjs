// What the library takes from ES2019 to ES2022 and some spreadsheet hosts lack; a host that has it keeps its own.
const define = (target, name, value) => {
  if (!target[name]) Object.defineProperty(target, name, { value, writable: true, configurable: true });
};

function at(index) {
  const place = Math.trunc(index) || 0;
  return this[place < 0 ? this.length + place : place];
}
define(Array.prototype, "at", at);
define(String.prototype, "at", at);
define(Array.prototype, "flat", function () {
  return [].concat(...this);
});
define(Array.prototype, "flatMap", function (map) {
  return [].concat(...this.map(map));
});
define(String.prototype, "replaceAll", function (from, to) {
  return typeof from === "string" ? this.split(from).join(typeof to === "function" ? to(from) : to) : this.replace(from, to);
});
define(String.prototype, "matchAll", function (pattern) {
  const matches = [];
  const own = new RegExp(pattern.source, pattern.flags);
  for (let match = own.exec(this); match; match = own.exec(this)) {
    matches.push(match);
    if (match[0] === "") own.lastIndex += 1;
  }
  return matches;
});
define(String.prototype, "trimEnd", function () {
  return `.${this}`.trim().slice(1);
});
define(String.prototype, "trimStart", function () {
  return `${this}.`.trim().slice(0, -1);
});
define(Object, "hasOwn", (target, key) => Object.getOwnPropertyDescriptor(target, key) !== undefined);
define(Object, "fromEntries", (entries) => {
  const target = {};
  for (const [key, value] of entries) target[key] = value;
  return target;
});
