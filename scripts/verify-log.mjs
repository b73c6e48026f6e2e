// Checks a log that was saved with Alongside, without Alongside: needs Node and nothing else. It says whether the file is, to
// the byte, as it was saved, whether every line follows from the one before, whether what was signed is signed, and what is
// wrong.
//
//   node verify-log.mjs FILE.jsonl [NUMBER:MARK …]
//
// NUMBER:MARK is the number of a line and how its mark begins, as somebody wrote them down from the screen: the log must
// have that very line. Ends with code 0 when all is whole, 1 when it is not, 2 when the file cannot be read as a log.

import { createHash, createPublicKey, verify } from 'node:crypto';
import { createReadStream, realpathSync } from 'node:fs';
import { argv, exit, stdout } from 'node:process';

/** What an entry's hash stands for, in this order: format 1. */
const columns = [
  ...['seq', 'at', 'clock_offset', 'boot', 'ticks', 'worker', 'role', 'side', 'session'],
  ...['act', 'kind', 'outcome', 'asked', 'plan', 'about', 'purpose', 'detail'],
  ...['state', 'plan_state', 'prev', 'plan_nr', 'plan_prev'],
];
/** Which way of writing the file this program knows: in those before nothing vouches for the names. */
const FORMAT = 2;
const NOTHING_BEFORE = '0'.repeat(64);
/** Acts that may leave numbers out; the entry itself says after which. */
const leavesNumbersOut = ['log-trouble-found', 'backup-put-back'];
/** RFC 8410: what stands before the 32 bytes of a public Ed25519 key. */
const KEY_HEAD = Buffer.from('302a300506032b6570032100', 'hex');
const SHORTEST_MARK = 8;

class NotALog extends Error {}

function readLine(text, number) {
  try {
    const line = JSON.parse(text);
    if (line?.service === 'alongside' && typeof line.details === 'object' && line.details) {
      return line;
    }
  } catch {
    // Said below: whatever it is, it is no line of a log.
  }
  throw new NotALog(`Line ${number} of the file is no line of a log.`);
}

const textOf = (value) => (value === null || value === undefined ? '' : String(value));

/** True when what stands on the outside of a line is what its entry says. */
function agrees(line, entry) {
  return (
    line.what === textOf(entry.act).toUpperCase().replaceAll('-', '_') &&
    line.when === entry.at &&
    line.who === (textOf(entry.worker) || 'alongside') &&
    line.subjectId === textOf(entry.plan) &&
    line.subjectType === (entry.plan === null ? 'VAULT' : 'PLAN') &&
    line.correlationId === (textOf(entry.session) || textOf(entry.boot))
  );
}

function hashOf(entry) {
  const text = JSON.stringify([1, ...columns.map((column) => entry[column])]);
  return createHash('sha256')
    .update(Buffer.from(textOf(entry.prev), 'hex'))
    .update(text)
    .digest('hex');
}

function isSignedWith({ public_key, signature }, text) {
  try {
    const key = createPublicKey({
      key: Buffer.concat([KEY_HEAD, Buffer.from(public_key, 'hex')]),
      ...{ format: 'der', type: 'spki' },
    });
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'hex'));
  } catch {
    return false;
  }
}

const isSigned = (point) => isSignedWith(point, `alongside log ${point.seq} ${point.hash}`);

/** The last line as it must be, to the byte. */
function sealLine({ when, who, name, sha256, public_key }, signature) {
  return JSON.stringify({
    ...{ what: 'LOG_SEALED', when, who, subjectId: '', subjectType: 'LOG' },
    ...{ service: 'alongside', correlationId: '' },
    details: { name, seal: { sha256, public_key, signature } },
  });
}

/** What is wrong with the seal of a file whose bytes before the last line come to this hash. */
function sealTrouble(text, sha256) {
  const line = readLine(text, 'the last');
  const { name, seal } = line.details;
  const said = { ...line, ...seal, name };
  const isHere =
    line.what === 'LOG_SEALED' &&
    /^[0-9a-f]{128}$/.test(seal?.signature) &&
    sealLine(said, seal.signature) === text;
  if (!isHere) return ['The seal, which is the last line, is missing or is not as it was written.'];
  return [
    ...(isSignedWith(seal, `alongside log file ${sealLine(said, '')}`)
      ? []
      : ['The seal is not as it was written.']),
    ...(seal.sha256 === sha256 ? [] : ['The file is not as it was saved: it was changed since.']),
  ];
}

/** The lines of a file, each with the hash of all that stands before it. Every line ends with one line feed. */
async function* linesIn(stream) {
  const hash = createHash('sha256');
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = Buffer.alloc(0);
  for await (const piece of stream) {
    rest = Buffer.concat([rest, piece]);
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      const bytes = rest.subarray(0, end);
      rest = rest.subarray(end + 1);
      const before = hash.copy().digest('hex');
      hash.update(bytes).update('\n');
      try {
        yield { text: utf8.decode(bytes), before };
      } catch {
        throw new NotALog('The file holds what is no text.');
      }
    }
  }
  if (rest.length > 0) throw new NotALog('The file breaks off in its last line.');
}

function saysSo({ act, detail }, last) {
  if (!leavesNumbersOut.includes(act)) return false;
  try {
    return JSON.parse(detail).leftOutAfter === last;
  } catch {
    return false;
  }
}

/**
 * Goes through the bytes of a file. Answers what is wrong, and what was looked at.
 * @throws NotALog where it cannot be read as a log
 */
export async function checkLog(stream, marks) {
  const wrong = [];
  const hashes = new Map();
  const plans = new Map();
  const points = [];
  let begins;
  let last;
  let number = 0;
  let end;
  for await (const one of linesIn(stream)) {
    const { text } = one;
    number += 1;
    if (end?.line.what === 'LOG_SEALED') wrong.push(`Line ${number} comes after the seal.`);
    const line = readLine(text, number);
    if (number === 1) {
      begins = line.details;
      if (line.what !== 'LOG_SAVED') throw new NotALog('The file does not begin as a saved log.');
      if (!(begins.format >= FORMAT)) {
        throw new NotALog('The file is of an earlier format, without a seal. Save the log anew.');
      }
      if (begins.format !== FORMAT) {
        throw new NotALog('The file is of a later format than this knows.');
      }
    } else if (line.details.point) {
      points.push(line.details.point);
      if (line.when !== line.details.point.at || line.who !== line.details.point.worker) {
        wrong.push(`The signature at number ${line.details.point.seq} is shown otherwise.`);
      }
    } else if (line.details.entry) {
      const { entry } = line.details;
      lookAt(line, entry, last, plans, wrong);
      hashes.set(entry.seq, entry.hash);
      last = entry;
    } else if (line.what !== 'LOG_SEALED') {
      throw new NotALog(`Line ${number} of the file is no line of a log.`);
    }
    end = { ...one, line };
  }
  if (!begins) throw new NotALog('The file is empty.');
  wrong.push(...sealTrouble(end.text, end.before));
  const { who, details } = end.line;
  // The end of the log is signed when all of it is saved, by whoever saves it.
  const isByOneOfThem = points.some(
    (one) => one.worker === who && one.public_key === details.seal?.public_key,
  );
  if (last && !begins.from && !begins.to && !isByOneOfThem) {
    wrong.push('Whoever sealed the file has signed nothing in it with that key.');
  }
  if (begins.entries !== hashes.size) {
    wrong.push(`The file should hold ${begins.entries} entries and holds ${hashes.size}.`);
  }
  if (begins.points !== points.length) {
    wrong.push(`The file should hold ${begins.points} signatures and holds ${points.length}.`);
  }
  if (last && (begins.last !== last.seq || begins.hash !== last.hash)) {
    wrong.push(`The file should end with number ${begins.last} and ends with ${last.seq}.`);
  }
  for (const point of points) {
    if (!isSigned(point)) wrong.push(`The signature at number ${point.seq} is not right.`);
    else if (hashes.get(point.seq) !== point.hash) {
      wrong.push(`What was signed at number ${point.seq} is another entry.`);
    }
  }
  for (const { seq, mark } of marks) {
    const hash = hashes.get(seq);
    if (!hash?.startsWith(mark)) {
      wrong.push(
        hash ? `Number ${seq} has another mark than ${mark}.` : `Number ${seq} is not in the file.`,
      );
    }
  }
  const isWhole = begins.first === 1 && !begins.to;
  return { wrong, entries: hashes.size, points, last, isWhole, sealed: { who, ...details } };
}

function lookAt(line, entry, last, plans, wrong) {
  const { seq } = entry;
  if (hashOf(entry) !== entry.hash) wrong.push(`Number ${seq} is not as it was written.`);
  if (!agrees(line, entry)) wrong.push(`Number ${seq} is shown otherwise than it was written.`);
  if (last && seq !== last.seq + 1 && !(seq > last.seq && saysSo(entry, last.seq))) {
    wrong.push(
      seq > last.seq
        ? `Numbers ${last.seq + 1} to ${seq - 1} are missing.`
        : `Number ${seq} comes after ${last.seq}.`,
    );
  } else if (last ? entry.prev !== last.hash : seq === 1 && entry.prev !== NOTHING_BEFORE) {
    wrong.push(`Number ${seq} does not follow from the one before.`);
  }
  if (entry.plan === null) return;
  const before = plans.get(entry.plan);
  plans.set(entry.plan, entry);
  const fits = before
    ? entry.plan_nr === before.plan_nr + 1 && entry.plan_prev === before.hash
    : entry.plan_nr !== 1 || entry.plan_prev === NOTHING_BEFORE;
  if (!fits) wrong.push(`Number ${seq} does not follow from the one before about its plan.`);
}

function marksFrom(words) {
  return words.map((word) => {
    const found = /^(\d+):([0-9a-f]+)$/i.exec(word);
    if (!found || found[2].length < SHORTEST_MARK) {
      throw new NotALog(`${word} is no number and mark, such as 1234:0a1b2c3d4e5f.`);
    }
    return { seq: Number(found[1]), mark: found[2].toLowerCase() };
  });
}

const say = (words) => stdout.write(`${words}\n`);

async function main([file, ...words]) {
  if (!file) throw new NotALog('Say which file: node verify-log.mjs FILE.jsonl [NUMBER:MARK …]');
  const found = await checkLog(createReadStream(file), marksFrom(words));
  const { wrong, entries, points, last, isWhole, sealed } = found;
  say(`${entries} entries and ${points.length} signatures were looked at.`);
  if (!isWhole) say('This is a part of the log: what came before or after it cannot be told here.');
  const signedTo = points.at(-1)?.seq;
  if (signedTo !== undefined) say(`It was last signed at number ${signedTo}.`);
  for (const key of new Set(points.map(({ worker, public_key }) => `${worker} with ${public_key}`)))
    say(`Signed by ${key}.`);
  if (sealed.seal) {
    say(`Saved by ${JSON.stringify(sealed.name)}, ${sealed.who} with ${sealed.seal.public_key}.`);
  }
  if (last) say(`The last is number ${last.seq}, with the mark ${last.hash}.`);
  for (const one of wrong) say(`WRONG: ${one}`);
  say(wrong.length === 0 ? 'The log is whole.' : 'The log is not whole.');
  return wrong.length === 0 ? 0 : 1;
}

if (argv[1] && realpathSync(argv[1]) === import.meta.filename) {
  main(argv.slice(2)).then(exit, (problem) => {
    const why = problem.code
      ? `The file cannot be read: ${problem.code}.`
      : 'This is no saved log.';
    say(problem instanceof NotALog ? problem.message : why);
    exit(2);
  });
}
