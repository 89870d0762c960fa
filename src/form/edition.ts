/**
 * An edition of a table of the form: that of 2019 (on trial) or that of 2021.
 *
 * @category The form
 */
export type Edition = "2019" | "2021";
