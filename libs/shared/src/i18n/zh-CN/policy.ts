import type { PolicyWords } from '../policy-words.js';

export const policy: PolicyWords = {
  names: {
    review_days: '审查期限',
    sign_days: '签收期限',
    first_contact_days: '首次沟通期限',
    return_days: '申请退办期限',
    return_decide_days: '退办答复期限',
    co_opinion_days: '会办意见期限',
    opinion_again_days: '重提会办意见期限',
    'suggestion.statutory_reply': '建议答复期限',
    'suggestion.statutory_reply_complex': '建议答复期限（涉及面广、处理难度大）',
    'proposal.reply': '提案答复期限',
    'proposal.reply_complex': '提案答复期限（涉及面广、处理难度大）',
    redo_days: '重办答复期限',
    redo_opinion_days: '重办会办意见期限',
    rating_days: '评价期限',
    contested_days: '不满意处理期限',
    proxy_check_days: '代录评价复核期限',
    proxy_contest_days: '否认代录期限',
    invitation_days: '联名确认期限',
    contacts_min: '每轮最少沟通次数',
    promise_max: '承诺完成的最长年限',
    proxy_rating_second_person: '代录评价由第二人复核',
    reply_classes: '解决程度分类',
  },
};
