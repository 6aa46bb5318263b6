/** Characters of a unified social credit code in the order of their values (GB 32100-2015). */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const modulus = 31

/** True where the 18th character is the check character of the first 17 (GB 32100-2015, 5.5). */
export function isCreditCode(text: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/u.test(text)) return false
  const sum = weights.reduce((total, weight, index) => total + weight * alphabet.indexOf(text.charAt(index)), 0)
  return alphabet.charAt((modulus - (sum % modulus)) % modulus) === text.charAt(17)
}

/**
 * The credit codes of organs in an index number or address, in order: 18 characters that begin with 1 (organs) and
 * whose check character is right. Characters 3 to 8 are the division that registered the organ.
 */
export function creditCodesIn(text: string): readonly string[] {
  const found = text.toUpperCase().match(/(?<![0-9A-Z])1[0-9A-HJ-NPQRTUWXY]{17}(?![0-9A-Z])/gu) ?? []
  return found.filter(isCreditCode)
}

/** The division of a credit code, as a division code without the zeros that end it: 3505 for 350500. */
export function divisionOfCreditCode(code: string): string | null {
  const digits = code.slice(2, 8)
  if (!/^\d{6}$/u.test(digits) || digits === '000000') return null
  return digits.replace(/0000$|00$/u, '')
}
