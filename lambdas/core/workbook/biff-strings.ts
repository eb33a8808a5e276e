import { damaged } from './read-fault.ts';

/**
 * Reads through a record and its continuations. Character data that crosses into a continuation starts there
 * with a new byte that says whether the characters are one or two bytes wide.
 */
export class BiffStringReader {
  private readonly pieces: readonly Buffer[];
  private index = 0;
  private at: number;

  constructor(pieces: readonly Buffer[], at = 0) {
    this.pieces = pieces;
    this.at = at;
  }

  get atEnd(): boolean {
    return this.left() === 0 && this.index + 1 >= this.pieces.length;
  }

  byte(): number {
    this.enter();
    return this.pieces[this.index]?.[this.at++] ?? 0;
  }

  word(): number {
    return this.byte() | (this.byte() << 8);
  }

  /** A Unicode string of BIFF8 whose length in characters has been read. */
  unicode(length: number): string {
    const flags = this.byte();
    const runs = flags & 0x08 ? this.word() : 0;
    const extension = flags & 0x04 ? this.word() + this.word() * 0x10000 : 0;
    const text = this.characters(length, (flags & 1) === 1);
    this.pass(runs * 4 + extension);
    return text;
  }

  private characters(length: number, firstIsWide: boolean): string {
    let wide = firstIsWide;
    let text = '';
    for (let missing = length; missing > 0; ) {
      if (this.left() === 0) {
        this.enter();
        wide = (this.byte() & 1) === 1;
      }
      const piece = this.pieces[this.index] ?? Buffer.alloc(0);
      const count = Math.min(missing, wide ? this.left() >> 1 : this.left());
      if (count === 0) throw damaged('record');
      const end = this.at + (wide ? count * 2 : count);
      text += piece.toString(wide ? 'utf16le' : 'latin1', this.at, end);
      this.at = end;
      missing -= count;
    }
    return text;
  }

  private pass(count: number): void {
    for (let missing = count; missing > 0; ) {
      this.enter();
      const step = Math.min(missing, this.left());
      this.at += step;
      missing -= step;
    }
  }

  private left(): number {
    return (this.pieces[this.index]?.length ?? 0) - this.at;
  }

  /** Moves to the next piece when this one is used up. */
  private enter(): void {
    while (this.left() <= 0) {
      if (++this.index >= this.pieces.length) throw damaged('record');
      this.at = 0;
    }
  }
}
