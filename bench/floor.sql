-- The floor: the same texts in the narrowest tables, each question one statement on an index made for it. No sign-in,
-- no rules, no totals. What the product takes longer is what signing in, scope, procedure and its answers cost.
-- The part called "tables" is run before the rows come, "indexes" afterwards; all others are prepared statements by name.

-- name: tables
CREATE SCHEMA floor;

-- Everything that a row of a list shows, with the day that matters to the secretariat.
CREATE TABLE floor.cases (
  id uuid NOT NULL,
  body_id uuid NOT NULL,
  session_id uuid NOT NULL,
  state text NOT NULL,
  is_open boolean NOT NULL,
  is_listed boolean NOT NULL,
  is_unsigned boolean NOT NULL,
  stations smallint NOT NULL,
  due_on date NOT NULL,
  number integer,
  title text NOT NULL,
  pairs text[] NOT NULL,
  author text NOT NULL,
  units text NOT NULL
);

-- The same cases as each unit finds them, with the day that matters to the unit.
CREATE TABLE floor.parts (
  case_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  session_id uuid NOT NULL,
  case_state text NOT NULL,
  state text NOT NULL,
  role text NOT NULL,
  case_due_on date NOT NULL,
  due_on date NOT NULL
);

CREATE TABLE floor.texts (case_id uuid NOT NULL, background text NOT NULL, requests text[] NOT NULL, reply text[] NOT NULL);
CREATE TABLE floor.deadlines (case_id uuid NOT NULL, clock text NOT NULL, due_on date NOT NULL, ended_on date, explanation json NOT NULL);
CREATE TABLE floor.events (id uuid NOT NULL DEFAULT uuidv7(), case_id uuid NOT NULL, step text NOT NULL, by text NOT NULL, details json NOT NULL, at timestamptz NOT NULL);
CREATE TABLE floor.notices (account_id uuid NOT NULL, event_id uuid NOT NULL, case_id uuid NOT NULL, title text NOT NULL, step text NOT NULL, is_unread boolean NOT NULL);
CREATE TABLE floor.bodies (id uuid NOT NULL, name text NOT NULL);
CREATE TABLE floor.counters (key text PRIMARY KEY, value integer NOT NULL);

-- name: indexes
ALTER TABLE floor.cases ADD PRIMARY KEY (id);
ALTER TABLE floor.texts ADD PRIMARY KEY (case_id);
CREATE INDEX ON floor.cases (body_id, due_on, id) WHERE is_listed;
CREATE INDEX ON floor.cases (body_id, state, due_on, is_unsigned) WHERE is_open;
CREATE INDEX ON floor.cases (session_id, stations);
CREATE INDEX ON floor.cases USING gin (pairs);
CREATE INDEX ON floor.parts (unit_id, session_id, case_state, case_due_on, case_id);
CREATE INDEX ON floor.parts (unit_id, due_on, case_id);
CREATE INDEX ON floor.parts (unit_id, case_state, state, due_on);
CREATE INDEX ON floor.parts (case_id);
CREATE INDEX ON floor.deadlines (case_id);
CREATE INDEX ON floor.events (case_id, id);
CREATE INDEX ON floor.notices (account_id, event_id DESC);
CREATE INDEX ON floor.notices (account_id) WHERE is_unread;

-- name: bodies
SELECT id, name FROM floor.bodies;

-- name: list
SELECT id, state, due_on, number, title, author, units
FROM (SELECT case_id FROM floor.parts WHERE unit_id = $1 AND session_id = $2 AND case_state = $3
      ORDER BY case_due_on, case_id LIMIT 20) AS page
JOIN floor.cases ON cases.id = page.case_id ORDER BY due_on, id;

-- name: all
SELECT id, state, due_on, number, title, author, units
FROM floor.cases WHERE body_id = $1 AND is_listed ORDER BY due_on, id LIMIT 20;

-- name: of-unit
SELECT id, page.state, page.due_on, number, title, author, units
FROM (SELECT case_id, state, due_on FROM floor.parts WHERE unit_id = $1 ORDER BY due_on, case_id LIMIT 20) AS page
JOIN floor.cases ON cases.id = page.case_id ORDER BY page.due_on, id;

-- name: title
SELECT id, state, due_on, number, title, author, units
FROM floor.cases WHERE pairs @> ARRAY[$2] AND body_id = $1 AND is_listed ORDER BY due_on, id LIMIT 20;

-- name: desks
SELECT 'desk' AS what, state, count(*)::int AS count, (count(*) FILTER (WHERE is_unsigned))::int AS unsigned,
       (count(*) FILTER (WHERE due_on < $3))::int AS overdue, (count(*) FILTER (WHERE due_on BETWEEN $3 AND $4))::int AS soon
FROM floor.cases WHERE body_id = $1 AND is_open GROUP BY state
UNION ALL
SELECT 'funnel', stations::text, count(*)::int, NULL, NULL, NULL FROM floor.cases WHERE session_id = $2 GROUP BY stations;

-- name: desks-of-unit
SELECT case_state, state, count(*)::int AS count, (count(*) FILTER (WHERE due_on < $2))::int AS overdue,
       (count(*) FILTER (WHERE due_on BETWEEN $2 AND $3))::int AS soon
FROM floor.parts WHERE unit_id = $1 GROUP BY case_state, state;

-- name: case
SELECT id, state, number, title, author, units, background, requests, reply,
  (SELECT json_agg(part) FROM (SELECT unit_id, role, state FROM floor.parts WHERE case_id = $1) AS part) AS parts,
  (SELECT json_agg(clock) FROM (SELECT clock, due_on, ended_on, explanation FROM floor.deadlines WHERE case_id = $1) AS clock) AS clocks,
  (SELECT json_agg(event) FROM (SELECT id, step, by, details, at FROM floor.events WHERE case_id = $1 ORDER BY id DESC) AS event) AS events
FROM floor.cases JOIN floor.texts ON texts.case_id = cases.id WHERE id = $1;

-- name: messages
SELECT event_id, case_id, title, step, is_unread FROM floor.notices WHERE account_id = $1 ORDER BY event_id DESC LIMIT 20;

-- name: unread
SELECT count(*)::int AS unread
FROM (SELECT FROM floor.notices WHERE account_id = $1 AND is_unread LIMIT 1000) AS counted;

-- name: register
WITH numbered AS (
  INSERT INTO floor.counters VALUES ('number', 1) ON CONFLICT (key) DO UPDATE SET value = counters.value + 1 RETURNING value
), changed AS (
  UPDATE floor.cases SET state = 'registered', number = numbered.value FROM numbered
  WHERE id = $1 AND state = 'submitted' RETURNING id, title
), told AS (
  INSERT INTO floor.events (case_id, step, by, details, at)
  SELECT changed.id, 'register', 'office', json_build_object('number', value), now() FROM changed, numbered RETURNING id
), noticed AS (
  INSERT INTO floor.notices SELECT $2, told.id, changed.id, title, 'register', true FROM changed, told
)
SELECT id FROM changed;

-- name: create
WITH opened AS (
  INSERT INTO floor.cases VALUES
    (uuidv7(), $1, $2, 'draft', false, false, false, 0, 'infinity', NULL, $3, ARRAY[]::text[], $4, '') RETURNING id
), told AS (
  INSERT INTO floor.events (case_id, step, by, details, at) SELECT id, 'create', $4, '{}', now() FROM opened
)
INSERT INTO floor.texts SELECT id, $5, $6, ARRAY[]::text[] FROM opened RETURNING case_id AS id;

-- name: submit
WITH numbered AS (
  INSERT INTO floor.counters VALUES ('receipt', 1) ON CONFLICT (key) DO UPDATE SET value = counters.value + 1 RETURNING value
), changed AS (
  UPDATE floor.cases SET state = 'submitted', is_listed = true, is_open = true, due_on = $3
  WHERE id = $1 AND state = 'draft' RETURNING id, title
), clock AS (
  INSERT INTO floor.deadlines SELECT id, 'review', $3, NULL, '[]' FROM changed
), told AS (
  INSERT INTO floor.events (case_id, step, by, details, at)
  SELECT changed.id, 'submit', 'author', json_build_object('receiptNumber', value), now() FROM changed, numbered RETURNING id
), noticed AS (
  INSERT INTO floor.notices
  SELECT account, told.id, changed.id, title, 'submit', true FROM changed, told, unnest($2::uuid[]) AS account
)
SELECT id FROM changed;
