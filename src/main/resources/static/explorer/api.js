// Asks /graphql, like any client.

/** An answer that could not be had, in words for people. */
export class AskError extends Error {
  constructor(code, title, message, advice, details = {}) {
    super(message);
    this.code = code;
    this.title = title;
    this.advice = advice;
    this.details = details;
  }
}

const WORDS = {
  INVALID_ARGUMENT: ['This cannot be asked so', 'Change what the message names and ask again.'],
  INVALID_QUERY: ['The server does not know this question', 'The page may be newer or older than the server: reload it.'],
  QUERY_TOO_DEEP: ['The question is too large', 'Ask for less at a time.'],
  QUERY_TOO_COSTLY: ['The question is too large', 'Ask for less at a time: fewer rows, a shorter time, fewer hops.'],
  TIMEOUT: ['The time was up', 'Ask for less (a shorter time, fewer hops), or try again.'],
  UNAVAILABLE: ['The database does not answer just now', 'It may be starting or loading: wait a moment and try again.'],
  STALE_CURSOR: ['The data changed since this page of the list', 'Go back to the first page of the list.'],
  STALE_VERSION: ['The data is not that new yet', 'Wait a moment and try again.'],
  INTERNAL: ['Something broke in the server', 'Try again; if it stays so, tell whoever runs the server, with the id in the message.'],
};

function ofErrors(errors) {
  const first = errors.find((one) => one.extensions?.code) ?? errors[0];
  const code = first.extensions?.code ?? 'INTERNAL';
  const [title, advice] = WORDS[code] ?? ['The server refused', 'Change the question and ask again.'];
  const message = first.message.charAt(0).toUpperCase() + first.message.slice(1) + (/[.!?]$/.test(first.message) ? '' : '.');
  return new AskError(code, title, message, advice, first.extensions ?? {});
}

async function post(query, variables, signal) {
  let response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
      signal,
    });
  }
  catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new AskError('OFFLINE', 'The server does not answer',
      `Nothing came back from ${location.host}: it may have been stopped, or the connection is gone.`,
      'Start it again (./moneytrail serve, or mvn spring-boot:run) and try again. Your place is kept in the address of this page.');
  }
  let answer;
  try {
    answer = await response.json();
  }
  catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new AskError('OFFLINE', 'The server gave no usable answer', `It answered ${response.status} and not the data that was asked for.`, 'Wait a moment and try again.');
  }
  if (answer.errors?.length && (!answer.data || Object.values(answer.data).every((value) => value === null))) throw ofErrors(answer.errors);
  if (!('data' in answer)) throw new AskError('OFFLINE', 'The server gave no usable answer', `It answered ${response.status}.`, 'Wait a moment and try again.');
  return { ...answer.data, errors: answer.errors };
}

const AT_ONCE = 3;
const waiting = [];
let running = 0;

/** Lets a few requests run at a time, in the order asked: what stands on top of a page comes first, also on a small machine. */
function inTurn(work, signal) {
  return new Promise((resolve, reject) => {
    const start = () => {
      if (signal?.aborted) {
        reject(new DOMException('no longer wanted', 'AbortError'));
        next();
        return;
      }
      running += 1;
      work().then(resolve, reject).finally(() => { running -= 1; next(); });
    };
    const next = () => { if (running < AT_ONCE) waiting.shift()?.(); };
    if (running < AT_ONCE) start();
    else waiting.push(start);
  });
}

const RETRY_AFTER_MILLIS = 1200;

/** Asks again, once, where the server says that asking again may help. */
async function postTwice(query, variables, signal) {
  try {
    return await post(query, variables, signal);
  }
  catch (error) {
    if (!error.details?.retryable || signal?.aborted) throw error;
    await new Promise((resolve) => { setTimeout(resolve, RETRY_AFTER_MILLIS); });
    return post(query, variables, signal);
  }
}

const kept = new Map();
const KEPT_MOST = 80;
const KEPT_MILLIS = 120_000;

/**
 * Asks a question. The same question asked again soon (going back and forth) is answered from memory.
 * @throws AskError with words for people
 */
export function ask(query, variables = {}, { signal, fresh = false, urgent = false } = {}) {
  const key = JSON.stringify([query, variables]);
  const found = kept.get(key);
  if (!fresh && found && Date.now() - found.at < KEPT_MILLIS) return Promise.resolve(found.data);
  const work = () => postTwice(query, variables, signal);
  return (urgent ? work() : inTurn(work, signal)).then((data) => {
    if (!data.errors) {
      kept.delete(key);
      kept.set(key, { at: Date.now(), data });
      if (kept.size > KEPT_MOST) kept.delete(kept.keys().next().value);
    }
    return data;
  });
}

export function forget() {
  kept.clear();
}

const ASKED_TYPES = { candidate: 'Candidate', committee: 'Committee', donor: 'Donor', race: 'Race', path: 'FlowPath' };

let capabilities;

/** Whether a field can be asked for without asking for fields of its own; unknown types count as such. */
function isLeaf(type) {
  if (!type) return true;
  return type.ofType ? isLeaf(type.ofType) : type.kind === 'SCALAR' || type.kind === 'ENUM';
}

/**
 * What this server's schema offers of what came later: sets of field names by type.
 */
export function offers() {
  capabilities ??= Promise.all(Object.entries(ASKED_TYPES).map(async ([word, type]) => {
    // One type a request: the server takes introspection that asks for a field several times as meant badly.
    const answer = await ask(`{ type: __type(name: "${type}") { fields { name type { kind ofType { kind ofType { kind ofType { kind } } } } } } }`, {}, { urgent: true });
    const fields = (answer.type?.fields ?? []).filter((field) => word !== 'path' || isLeaf(field.type));
    return [word, new Set(fields.map((field) => field.name))];
  })).then(Object.fromEntries).catch((error) => { capabilities = undefined; throw error; });
  return capabilities;
}
