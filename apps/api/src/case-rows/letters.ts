/**
 * Every letter of a text and every pair of neighbours: a title that contains a text has all its pairs. A trigram index
 * knows nothing of the two letters that most Chinese words have.
 */
export const lettersOf = (text: string): string[] => [...new Set([...folded(text), ...pairsOf(text)])];

/** By which titles that contain the text are found; of more than two letters they only might. */
export const soughtBy = (text: string): string[] => {
  const pairs = pairsOf(text);
  return pairs.length > 0 ? [...new Set(pairs)] : folded(text);
};

function pairsOf(text: string): string[] {
  const letters = folded(text);
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}

/** Letter by letter, as the database folds: `lower` knows nothing of a letter's neighbours. */
const folded = (text: string): string[] => [...text].map((letter) => [...letter.toLowerCase()][0] ?? letter);
