/** Word processors and keyboards know a dozen brackets for one pair. */
const OPENING = /[[{<〈《「『【〔〖〘〚⟨⟦⦅❨❲﹙﹝]/gu;
const CLOSING = /[\]}>〉》」』】〕〗〙〛⟩⟧⦆❩❳﹚﹞]/gu;
const DASHES = /[‐‑‒–—―−─ー]/gu;
const QUOTES = /["'`´‘’‚‛“”„‟〝〞〟]/gu;
/** Space, and what no font draws. */
const UNSEEN = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** The dot in names such as 阿依努尔·买买提, as keyboards have it; a full stop only where it stands between two letters. */
const DOTS = /[·•‧∙⋅・･]|(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu;
const ROUND_ZERO = /[○◯⚪⭕]/gu;

/** Letter by letter, so that a letter is the same whatever stands beside it. */
const lowered = (text: string): string => Array.from(text, (letter) => letter.toLowerCase().replace('ς', 'σ')).join('');

/**
 * A text as it is compared when it is sought: without spaces, quotation marks and the dots in names, all letters of one width and case, one
 * kind of bracket, dash and zero. `（四三〇厂）１＋３Ｇ` and `(四三〇厂) 1+3g` are one.
 */
export const folded = (text: string): string =>
  lowered(text.normalize('NFKC'))
    .replace(OPENING, '(')
    .replace(CLOSING, ')')
    .replace(DASHES, '-')
    .replace(QUOTES, '')
    .replace(ROUND_ZERO, '〇')
    .replace(UNSEEN, '')
    .replace(DOTS, '');

/**
 * A name, or its pinyin, as it is compared when it is sought: as {@link folded}, and without full stops, hyphens and tones.
 * `阿依努尔•买买提` and `阿依努尔买买提` are one, and so are `Lǚ Bù` and `lvbu`.
 */
export const foldedName = (name: string): string =>
  folded(name)
    .replace(/[.-]/gu, '')
    .normalize('NFD')
    // ü is typed as v.
    .replace(/u[\u0300-\u0307\u0309-\u036f]*\u0308/gu, 'v')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC');
