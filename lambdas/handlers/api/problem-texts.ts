/** Every problem the interface answers with. */
export const PROBLEMS = {
  'bad-request': {
    status: 400,
    title: { zh: '请求内容有误，请按提示更正。', en: 'The request is not valid.' },
  },
  unauthenticated: {
    status: 401,
    title: {
      zh: '没有登录，或登录已过期，请重新登录。',
      en: 'Not signed in, or the token is no longer valid.',
    },
  },
  'wrong-password': {
    status: 401,
    title: { zh: '用户名或密码不正确。', en: 'User name and password do not go together.' },
  },
  forbidden: {
    status: 403,
    title: {
      zh: '您的账号没有这项权限，或该单位不在您的管辖范围内。',
      en: 'Your account does not reach this.',
    },
  },
  'not-found': { status: 404, title: { zh: '没有找到。', en: 'There is no such thing.' } },
  'no-organisation': {
    status: 409,
    title: { zh: '还没有导入单位名录，请联系管理员。', en: 'No organisation has been imported yet.' },
  },
  refused: {
    status: 409,
    title: { zh: '按现在的情况不能这样做。', en: 'That may not be done as things stand.' },
  },
  'upload-taken': {
    status: 409,
    title: { zh: '这次上传已经收到文件，请重新申请上传。', en: 'This upload has its file already.' },
  },
  'not-finished': {
    status: 409,
    title: { zh: '文件还在检查，请稍候再取结果。', en: 'The file has not been checked yet.' },
  },
  'upload-expired': {
    status: 410,
    title: {
      zh: '上传或下载地址已过期，请重新申请。',
      en: 'The address is no longer valid; ask for a new one.',
    },
  },
  'too-large': {
    status: 413,
    title: { zh: '文件超过 20 MB，请拆分或删去图片后再报。', en: 'More than 20 MB is not taken.' },
  },
  'wrong-period': {
    status: 422,
    title: { zh: '这张报表不按这个期间报送。', en: 'The form is not due for that kind of period.' },
  },
  'too-many-requests': {
    status: 429,
    title: { zh: '尝试次数过多，请稍后再试。', en: 'Too many attempts; try again later.' },
  },
  internal: {
    status: 500,
    title: { zh: '系统内部出错，请把请求编号告诉管理员。', en: 'Something went wrong inside.' },
  },
  unavailable: {
    status: 503,
    title: { zh: '服务暂时不可用，请稍后再试。', en: 'Not available just now; try again later.' },
  },
} as const;
export type ProblemCode = keyof typeof PROBLEMS;
