/**
 * What to look for when somebody wrote their home by hand: the numbers in it as a room's label, 3号楼2单元1102 as 3-2-1102; the words
 * as they are when there are no numbers.
 */
export function roomLike(home: string): string {
  const numbers = home.normalize('NFKC').match(/\d+/g)
  return numbers ? numbers.join('-') : home.trim()
}
