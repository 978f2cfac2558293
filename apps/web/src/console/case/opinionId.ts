/** Where on the page the opinion of a part stands. */
export const opinionId = ({ id }: { id: string }): string => `opinion-${id}`;
