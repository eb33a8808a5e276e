/** Traditional characters common in office tables, each followed by its simplified form. */
const PAIRS =
  '\u9ee8\u515a' +
  '課课會会議议學学習习單单員员數数報报開开關关題题類类別别時时間间務务業业領领導导組组織织書书記记' +
  '實实際际應应責责區区經经費费總总計计劃划項项問问檢检審审紀纪監监評评級级標标準准備备註注錄录編编' +
  '號号碼码層层場场參参與与訓训練练團团隊队職职幹干選选舉举換换屆届無无結结論论體体驗验證证據据齊齐' +
  '長长點点線线網网電电話话機机構构資资產产發发現现處处辦办階阶進进達达從从來来對对說说決决難难幫帮' +
  '慶庆愛爱國国節节環环設设規规範范則则統统戰战聯联絡络繫系調调動动態态勢势過过還还歸归檔档傳传聽听' +
  '講讲談谈請请認认識识許许訂订簽签約约購购買买賣卖貨货財财帳账額额萬万億亿貳贰陸陆兩两雙双個个條条' +
  '張张幾几頁页頻频優优異异獎奖懲惩罰罚勞劳衛卫衝冲險险陰阴陽阳隨随雖虽離离靈灵頒颁願愿風风飛飞養养' +
  '馬马鄉乡鎮镇縣县莊庄廣广廠厂廳厅園园圖图圓圆義义憲宪執执權权製制複复雜杂親亲觀观視视訪访詢询試试' +
  '該该詳详語语誤误諮咨諾诺謝谢變变讓让豐丰貢贡負负貧贫於于後后為为們们將将內内擬拟滿满歷历曆历師师' +
  '黃黄強强興兴連连質质預预顧顾騰腾東东勵励爭争營营門门辭辞遷迁鑑鉴籤签臨临糧粮稅税';

const SIMPLIFIED = new Map<string, string>();
for (let i = 0; i < PAIRS.length; i += 2) SIMPLIFIED.set(PAIRS.charAt(i), PAIRS.charAt(i + 1));
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g');

/** @example simplifyText('課時') === '课时' */
export function simplifyText(text: string): string {
  return text.replace(TRADITIONAL, (character) => SIMPLIFIED.get(character) ?? character);
}
