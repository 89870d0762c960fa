import "@date-fns/utc/date/mini"; import "date-fns/addDays"; import "date-fns/isWeekend";
