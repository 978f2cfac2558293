/** 十六届五次: of 十六届五次会议 what tells it from the others. */
export const sessionInShort = (session: string): string => session.replace(/会议$/, '');
