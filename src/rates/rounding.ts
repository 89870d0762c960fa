/**
 * How a digit is rounded: a half up, a half to the even digit, or what is too long cut off.
 *
 * @category Rates
 */
export type Rounding = "halfUp" | "halfEven" | "down";
