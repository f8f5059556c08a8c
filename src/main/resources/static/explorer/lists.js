// The lists and totals each kind of page has. Nothing here is added up across classes.

const MONEY = 'MoneyFilter';
const GIFTS = 'ContributionFilter';
const SPENT = 'ExpenditureFilter';
const LEFT = 'NotCountedFilter';
const GIFT_KINDS = ['MONETARY', 'IN_KIND', 'SELF_FUNDING', 'LOAN_FORGIVEN'];
const SPENT_KINDS = ['INDEPENDENT_EXPENDITURE', 'COMMUNICATION_COST'];

const list = (type, field, title, filterType, more = {}) => ({ type, field, title, filterType, ...more });

export const LISTS = {
  Donor: {
    contributions: list('Donor', 'contributions', 'Contributions given', GIFTS, { from: false, kinds: GIFT_KINDS, total: 'contributionsTotal', css: 'direct', headline: true }),
    refunds: list('Donor', 'refunds', 'Refunded to this donor', MONEY, { to: false, total: 'refundsTotal', css: 'back' }),
    loans: list('Donor', 'loans', 'Loans made', MONEY, { from: false, total: 'loansTotal', css: 'loan' }),
    loanRepayments: list('Donor', 'loanRepayments', 'Loans paid back', MONEY, { to: false }),
    voterEducation: list('Donor', 'voterEducation', 'Nonpartisan voter education', MONEY, { from: false, total: 'voterEducationTotal', css: 'education', sentence: 'In support of nobody; it leads to no candidate.' }),
    notCounted: list('Donor', 'notCounted', 'Rows not counted', LEFT),
  },
  Committee: {
    receipts: list('Committee', 'receipts', 'Contributions received', GIFTS, { to: false, kinds: GIFT_KINDS, total: 'receiptsTotal', css: 'direct', headline: true }),
    disbursements: list('Committee', 'disbursements', 'Contributions made', GIFTS, { from: false, kinds: GIFT_KINDS, total: 'disbursementsTotal', css: 'direct' }),
    independentExpenditures: list('Committee', 'independentExpenditures', 'Spent for and against candidates', SPENT, { from: false, kinds: SPENT_KINDS }),
    transfersIn: list('Committee', 'transfersIn', 'Transfers received', MONEY, { to: false, total: 'transfersInTotal', css: 'transfer' }),
    transfersOut: list('Committee', 'transfersOut', 'Transfers sent', MONEY, { from: false, total: 'transfersOutTotal', css: 'transfer' }),
    refundsMade: list('Committee', 'refundsMade', 'Refunds made', MONEY, { from: false, total: 'refundsMadeTotal', css: 'back' }),
    refundsReceived: list('Committee', 'refundsReceived', 'Refunds received', MONEY, { to: false, total: 'refundsReceivedTotal', css: 'back' }),
    loansReceived: list('Committee', 'loansReceived', 'Loans received', MONEY, { to: false, total: 'loansReceivedTotal', css: 'loan' }),
    loansMade: list('Committee', 'loansMade', 'Loans made', MONEY, { from: false, total: 'loansMadeTotal', css: 'loan' }),
    loanRepayments: list('Committee', 'loanRepayments', 'Loans paid back', MONEY, { from: false, total: 'loanRepaymentsTotal', css: 'loan' }),
    otherSpending: list('Committee', 'otherSpending', 'Coordinated and electioneering', MONEY, { from: false, total: 'otherSpendingTotal', css: 'other', sentence: 'In no support or oppose total.' }),
    voterEducation: list('Committee', 'voterEducation', 'Nonpartisan voter education', MONEY, { from: false, total: 'voterEducationTotal', css: 'education', sentence: 'In support of nobody; it leads to no candidate.' }),
    notCounted: list('Committee', 'notCounted', 'Rows not counted', LEFT),
  },
  Candidate: {
    support: list(null, 'independentExpenditures', 'Spent in support by others', SPENT, { to: false, kinds: SPENT_KINDS, target: { stance: 'SUPPORT' } }),
    oppose: list(null, 'independentExpenditures', 'Spent in opposition by others', SPENT, { to: false, kinds: SPENT_KINDS, target: { stance: 'OPPOSE' } }),
    receipts: list(null, 'contributions', 'Contributions to own committees', GIFTS, { kinds: GIFT_KINDS, target: {} }),
    contributions: list('Candidate', 'contributions', 'The candidate’s own money', GIFTS, { from: false, total: 'contributionsTotal', css: 'own' }),
    refunds: list('Candidate', 'refunds', 'Own money refunded', MONEY, { to: false, total: 'refundsTotal', css: 'back' }),
    loans: list('Candidate', 'loans', 'Loans by the candidate', MONEY, { from: false, total: 'loansTotal', css: 'loan' }),
    loanRepayments: list('Candidate', 'loanRepayments', 'Loans paid back to the candidate', MONEY, { to: false }),
    otherSpending: list('Candidate', 'otherSpending', 'Coordinated and electioneering', MONEY, { to: false, total: 'otherSpendingTotal', css: 'other', sentence: 'In no support or oppose total.' }),
    notCounted: list('Candidate', 'notCounted', 'Rows not counted', LEFT),
  },
  Race: {
    voterEducation: list('Race', 'voterEducation', 'Nonpartisan voter education', MONEY, { to: false, total: 'voterEducationTotal', css: 'education', headline: true, sentence: 'In support of nobody; it leads to no candidate.' }),
    notCounted: list('Race', 'notCounted', 'Rows not counted', LEFT),
  },
};

/** A list of one actor: one that the whole graph has is narrowed to that actor. */
export function listOf(type, word, id) {
  const found = LISTS[type]?.[word];
  return found && { ...found, fixed: found.target ? { ...found.target, to: id } : {} };
}
