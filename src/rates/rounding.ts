/** How a digit is rounded: a half up, a half to the even digit, or what is too long cut off. */
export type Rounding = "halfUp" | "halfEven" | "down";
