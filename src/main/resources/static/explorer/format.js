// Words, money and days for people. Money stays text with two decimals: nothing here adds it up as a floating-point number.

/** `"222505.00"` as `$222,505`; cents are shown where there are any. */
export function money(text) {
  if (text === null || text === undefined) return 'not known';
  const [, minus, whole, cents] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(text)) ?? [];
  if (whole === undefined) return String(text);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${minus ? '−' : ''}$${grouped}${cents && !/^0*$/.test(cents) ? `.${cents.padEnd(2, '0')}` : ''}`;
}

/** Integer cents of a money text. */
export function cents(text) {
  const [, minus, whole, part = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(String(text ?? '0')) ?? [, '', '0'];
  const value = BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
  return minus ? -value : value;
}

/** Integer cents as a money text. */
export function ofCents(value) {
  const size = value < 0n ? -value : value;
  return `${value < 0n ? '-' : ''}${size / 100n}.${String(size % 100n).padStart(2, '0')}`;
}

/** A size for drawing only. */
export const drawn = (text) => Number(text ?? 0);

export function shortMoney(text) {
  const value = Number(text);
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  if (size >= 1e9) return `${sign}$${trim(size / 1e9)}B`;
  if (size >= 1e6) return `${sign}$${trim(size / 1e6)}M`;
  if (size >= 1e3) return `${sign}$${trim(size / 1e3)}k`;
  return `${sign}$${trim(size)}`;
}

const trim = (value) => value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');

export const count = (value) => (value === null || value === undefined ? '–' : Number(value).toLocaleString('en-US'));

export const many = (value, one, several = `${one}s`) => `${count(value)} ${Number(value) === 1 ? one : several}`;

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

export function day(text) {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)/.exec(text ?? '') ?? [];
  return year ? `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}` : 'no date';
}

export function shortDay(text) {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)/.exec(text ?? '') ?? [];
  return year ? `${Number(date)} ${MONTHS[Number(month) - 1].slice(0, 3)} ${year}` : 'no date';
}

/** Two days as one span. */
export function span(from, to) {
  if (!from && !to) return 'no date';
  if (!from || from === to) return shortDay(to);
  if (!to) return shortDay(from);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8, 10))}–${shortDay(to)}`;
  return `${shortDay(from)} – ${shortDay(to)}`;
}

export const moment = (text) => (text ? new Date(text).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' }) : 'not finished');

/** An enum word for people. */
export const plain = (word) => (word ? word.charAt(0).toUpperCase() + word.slice(1).toLowerCase().replace(/_/g, ' ') : '');

export const KINDS = {
  MONETARY: 'Contribution', IN_KIND: 'In kind', SELF_FUNDING: 'Own money', LOAN_FORGIVEN: 'Forgiven loan', TRANSFER: 'Transfer',
  REFUND: 'Refund', NEGATIVE: 'Refund (negative row)', LOAN: 'Loan', LOAN_REPAYMENT: 'Loan repayment',
  INDEPENDENT_EXPENDITURE: 'Independent expenditure', COMMUNICATION_COST: 'Communication cost', COORDINATED: 'Coordinated spending',
  ELECTIONEERING: 'Electioneering', VOTER_EDUCATION: 'Voter education', DEBT: 'Debt', ESTIMATE: 'Estimate', OTHER: 'Other',
};

export const CHANNELS = {
  DIRECT: { title: 'Contributions', short: 'To own committees', arrived: (name) => `reached committees of ${name}`, css: 'direct' },
  SUPPORT: { title: 'Spent in support', short: 'In support', arrived: (name) => `spent in support of ${name}`, css: 'support' },
  OPPOSE: { title: 'Spent in opposition', short: 'In opposition', arrived: (name) => `spent in opposition to ${name}`, css: 'oppose' },
};

export const REMAINDERS = {
  OTHER_DONORS: 'From other donors', OPENING: 'From opening balances', UNITEMISED: 'From unitemised small receipts',
  UNDISCLOSED: 'From undisclosed sources', UNEXPLAINED: 'Not attributed: paid beyond what filings brought in',
  RETURNED: 'Own money that came back', CUT_OFF: 'Cut off by a limit', ELSEWHERE: 'Spent elsewhere', REFUNDED: 'Refunded to the source',
  UNSPENT: 'Unspent, still in a balance', IN_TRANSIT: 'Sent, not yet received',
};

export const METHODS = {
  RUNNING_BALANCE: ['Running balance', 'Each payment has the make-up of the balance it was paid from.'],
  WHOLE_PERIOD: ['Whole period', 'Each payment has the make-up of all money of the period, order aside.'],
  FIFO: ['First in, first out', 'The oldest money leaves first.'],
  LIFO: ['Last in, first out', 'The newest money leaves first.'],
  TOUCHED: ['Touched', 'All that left after the first cent arrived. No amount of the source’s.'],
};

export const TYPES = { Donor: 'Donor', Committee: 'Committee', Candidate: 'Candidate', Race: 'Race', Filing: 'Filing' };

const COMMITTEE_TYPES = {
  COMMUNICATION_COST: 'Communication cost filer', DELEGATE: 'Delegate committee', ELECTIONEERING: 'Electioneering filer',
  HOUSE: 'House campaign', INDEPENDENT_EXPENDITURE_FILER: 'Independent expenditure filer', PAC_NONQUALIFIED: 'PAC',
  INDEPENDENT_EXPENDITURE_ONLY: 'Independent expenditures only (super PAC)', PRESIDENTIAL: 'Presidential campaign', PAC_QUALIFIED: 'PAC',
  SENATE: 'Senate campaign', SINGLE_CANDIDATE_INDEPENDENT_EXPENDITURE: 'Single-candidate independent expenditure',
  HYBRID_PAC_NONQUALIFIED: 'Hybrid PAC', HYBRID_PAC_QUALIFIED: 'Hybrid PAC', PARTY_NONQUALIFIED: 'Party committee',
  PARTY_QUALIFIED: 'Party committee', NATIONAL_PARTY_NONFEDERAL: 'National party, non-federal account',
};
export const committeeType = (word) => COMMITTEE_TYPES[word] ?? plain(word);

const OFFICES = { H: 'House', S: 'Senate', P: 'President' };
export const office = (word) => OFFICES[word] ?? (word ? plain(word.replace(/-/g, ' ')) : null);

/** One line that tells an actor from its namesakes. */
export function place(node) {
  const parts = {
    Donor: () => [node.kind && node.kind !== 'PERSON' ? plain(node.kind) : null, join(node.city, node.state)],
    Committee: () => [committeeType(node.type), node.party, join(node.city, node.state)],
    Candidate: () => [office(node.office), [node.state, node.district && node.district !== '00' ? node.district : null].filter(Boolean).join('-'), node.party, node.cycle],
    Race: () => [office(node.raceOffice), day(node.date) === 'no date' ? node.year : day(node.date)],
  }[node.__typename]?.() ?? [];
  return parts.filter(Boolean).join(' · ');
}

const join = (...parts) => parts.filter(Boolean).join(', ');

/** The address of a thing's page. */
export function pageOf(id) {
  const word = String(id).split(':', 1)[0];
  const path = { row: '/row', filing: '/filing' }[word] ?? '/show';
  return `${path}?id=${encodeURIComponent(id)}`;
}

/** Text as a cell of a CSV file; a text that a spreadsheet would run as a formula is disarmed. */
export function csvCell(value) {
  if (value === null || value === undefined) return '';
  let text = String(value);
  if (/^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text)) text = `'${text}`;
  return /[",\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

export const csv = (rows) => `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;

export const fileName = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60) || 'moneytrail';
