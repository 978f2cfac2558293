/** @type {import('oxlint').Rule} */
const timeFromTheClock = {
  create: (context) => ({
    NewExpression(node) {
      const now = node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0;
      if (now) context.report({ node, message: 'Time comes from the injected Clock.' });
    },
  }),
};

/** Rules of our own, for oxlint. */
export default { meta: { name: 'jianyan' }, rules: { 'time-from-the-clock': timeFromTheClock } };
