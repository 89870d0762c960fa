// When is a reply due, and by when must a report be out? The calendar is data: it is announced each year, not computed.
// 答复何时到期，年报最迟何时公布？节假日由国务院办公厅每年公布，作为数据传入。
import { formatChineseDate, keepsDeadline, publicationDeadline, replyDeadline, timeLimits, workingDaysBetween } from "gongkai";

const days = (month, first, last) =>
  Array.from({ length: last - first + 1 }, (_, index) => `2025-${month}-${String(first + index).padStart(2, "0")}`);
const calendar = {
  years: [2025],
  holidays: [
    ...["2025-01-01", ...days("01", 28, 31), ...days("02", 1, 4), ...days("04", 4, 6), ...days("05", 1, 5)],
    ...["2025-05-31", ...days("06", 1, 2), ...days("10", 1, 8)],
  ],
  makeUpDays: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"],
};

const received = "2025-01-08";
const { due } = replyDeadline({ received, calendar });
const extended = replyDeadline({ received, calendar, extension: 20 });
console.log(`收到申请 Received           ${formatChineseDate(received)}`);
console.log(`答复期限 Reply due          ${formatChineseDate(due)}（${timeLimits.reply.workingDays} 个工作日，跨春节）`);
console.log(`延长以后 If extended by 20  ${formatChineseDate(extended.due)}`);
console.log(`二者之间 Working days       ${workingDaysBetween(due, extended.due, calendar)}`);

console.log("\n2025 年年报最迟公布 Report for 2025 due:");
console.log(`  部门 Department  ${publicationDeadline(2025, "department")}`);
console.log(`  政府 Government  ${publicationDeadline(2025, "government")}`);
const published = "2026-02-03";
console.log(`  ${published}：部门按期 department in time? ${keepsDeadline(published, 2025, "department")}`);
console.log(`  ${published}：政府按期 government in time? ${keepsDeadline(published, 2025, "government")}`);

try {
  replyDeadline({ received: "2025-12-20", calendar });
} catch (error) {
  console.log(`\n没有 2026 年的日历就不猜 Without a calendar of 2026 nothing is guessed:\n  ${error.message}`);
}
