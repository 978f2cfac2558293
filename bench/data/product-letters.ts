import { addDays, type Day } from '@jianyan/shared';
import { after, instantOn } from './calendar.ts';
import type { Case, Part } from './cases.ts';
import type { Row, Tables } from './copy.ts';
import { type Dice, diceOf, idOf, type Kind } from './dice.ts';
import type { Member } from './town.ts';
import { answer, request } from './words.ts';

/** The product's tables of letters and what follows them, column by column: this file follows the migrations. */
export function letterTables(cases: readonly Case[]): Tables {
  const each = (rows: (kase: Case, letter: Letter) => readonly Row[]) =>
    cases.flatMap((kase) => {
      const letter = letterOf(kase);
      return letter ? rows(kase, letter) : [];
    });
  return {
    replies: each((kase, letter) => [reply(kase, letter)]),
    document_numbers: each(issuedNumbers),
    reply_points: each(points),
    deliveries: each((kase, letter) =>
      onDay(kase.days.replied, (on) => proposersOf(kase).map((one, place) => delivery(kase, letter, one, place, on))),
    ),
    // One letter in five promises something.
    commitments: each((kase, letter) =>
      onDay(kase.index % 5 === 0 ? kase.days.replied : undefined, (on) => [promise(kase, letter, on)]),
    ),
    evaluations: each((kase, letter) => onDay(kase.days.closed, (on) => [rating(kase, letter, on)])),
  };
}

/** Nothing where the day has not come. */
const onDay = (day: Day | undefined, rows: (day: Day) => Row[]): Row[] => (day === undefined ? [] : rows(day));

const proposersOf = ({ author, coSigners }: Case): Member[] => [author, ...coSigners];

/** The id of something that belongs to the case. */
export const idIn = ({ index, openedAt }: Case, kind: Kind, place: number): string =>
  idOf(kind, index, openedAt.getTime(), place);

/** What every row of a case begins with. */
export const inCase = ({ id, session }: Case) => ({ body_id: session.body.id, proposal_id: id });

/** What is asked for, in two to four points. */
export function requests(kase: Case): Row[] {
  const dice = diceOf(3, kase.index);
  return Array.from({ length: 2 + dice.below(3) }, (_, place) => ({
    ...{ ...inCase(kase), id: idIn(kase, 'request', place), position: place + 1, text: request(dice) },
  }));
}

interface Letter {
  id: string;
  part: Part;
  startedOn: Day;
  dice: Dice;
}

/** The letter of the unit that answers, begun when it signed. */
function letterOf(kase: Case): Letter | undefined {
  const [part] = kase.parts;
  if (!part?.signedOn) return undefined;
  return { id: idIn(kase, 'reply', 0), part, startedOn: part.signedOn, dice: diceOf(5, kase.index) };
}

function reply(kase: Case, { id, part, startedOn, dice }: Letter): Row {
  const { days } = kase;
  const { unit } = part;
  const state = days.replied ? 'delivered' : dice.weighed({ drafting: 75, checking: 10, awaitingIssue: 5, issued: 10 });
  const issuedOn = days.replied ?? (state === 'issued' ? after(startedOn, 60) : null);
  return {
    ...{ ...inCase(kase), id, assignment_id: part.id, unit_id: unit.id, round: 1, kind: 'first', state },
    ...{ opening: '您提出的建议收悉，现答复如下。', closing: '感谢您对我们工作的关心和支持。' },
    ...{ class_code: dice.pick(['A', 'A', 'B', 'C']), disclosure: 'open', drafters: [unit.drafter.id] },
    ...{ document_number: issuedOn ? documentNumber(kase, issuedOn) : null },
    ...{ signer: issuedOn ? unit.leader.name : null, issued_on: issuedOn, delivered_on: days.replied ?? null },
    started_on: startedOn,
  };
}

const documentNumber = ({ index }: Case, issuedOn: Day): string => `基函〔${issuedOn.slice(0, 4)}〕${index + 1}号`;

function issuedNumbers(kase: Case, letter: Letter): Row[] {
  const { unit_id, document_number, issued_on } = reply(kase, letter);
  if (typeof issued_on !== 'string') return [];
  const number = document_number ?? null;
  return [{ unit_id: unit_id ?? null, year: Number(issued_on.slice(0, 4)), number, key: number }];
}

const points = (kase: Case, { id, dice }: Letter): Row[] =>
  requests(kase).map((asked, place) => ({
    ...{
      ...inCase(kase),
      id: idIn(kase, 'point', place),
      reply_id: id,
      request_id: asked['id'] ?? null,
      position: place + 1,
    },
    answer: answer(dice),
  }));

const delivery = (kase: Case, { id }: Letter, member: Member, place: number, on: Day): Row => ({
  ...{
    ...inCase(kase),
    id: idIn(kase, 'delivery', place),
    reply_id: id,
    member_id: member.id,
    way: 'platform',
    delivered_on: on,
  },
});

const promise = (kase: Case, { id, part, dice }: Letter, on: Day): Row => ({
  ...{ ...inCase(kase), id: idIn(kase, 'promise', 0), reply_id: id, unit_id: part.unit.id },
  ...{ promise: request(dice), due_on: addDays(on, 300) },
});

const rating = (kase: Case, { id }: Letter, on: Day): Row => ({
  ...{ ...inCase(kase), id: idIn(kase, 'rating', 0), reply_id: id, state: 'valid', attitude: 'satisfied' },
  ...{ result: 'basicallySatisfied', rated_by: kase.author.account.id, rated_at: instantOn(on, 60) },
});
