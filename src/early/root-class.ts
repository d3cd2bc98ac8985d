/** The class of the root of a picture: what `:root`, `html` and `body` are in a style sheet is this in the picture's. */
export const ROOT_CLASS = 'early';
