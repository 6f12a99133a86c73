/** Lower case, no accents, simplified characters, one space between words: what phrases are compared in. */
export function normaliseWords(text: string): string {
  return foldCharacters(text)
    .replaceAll(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}

/** A phrase of the table, in which `*` stands for any ending. */
export function normalisePhrase(phrase: string): string {
  return foldCharacters(phrase)
    .replaceAll(/[^\p{L}\p{N}+*]+/gu, ' ')
    .trim();
}

function foldCharacters(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase().replaceAll(MARKS, '').replaceAll('ß', 'ss');
  return HAN.test(plain) ? plain.replaceAll(HAN_CHARACTER, (character) => SIMPLIFIED.get(character) ?? character) : plain;
}

export function isHan(character: string): boolean {
  return character >= '\u3400' && character <= '\u9FFF';
}

const MARKS = /\p{M}+/gu;
const HAN = /[\u3400-\u9FFF]/;
const HAN_CHARACTER = /[\u3400-\u9FFF]/g;

/** Only the characters that occur in the phrases. */
const TRADITIONAL =
  '實实時时應应顯显現现誰谁線线動动態态變变設设對对訊讯輸输編编輯辑協协蓋盖導导進进發发關关開开頁页員员調调換换單单項项標标籤签筆笔畫画邊边圖图個个們们廣广連连離离雙双間间長长隊队號号層层遠远獲获經经過过測测試试錯错誤误異异斷断擴扩護护專专據据數数網网務务讓让這这點点擊击請请為为無无須须觀观眾众記记錄录價价樣样歡欢當当還还後后從从與与';
const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  (TRADITIONAL.match(/../gsu) ?? []).map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
