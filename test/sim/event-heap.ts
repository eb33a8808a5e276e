interface Entry {
  readonly time: number;
  readonly order: number;
  readonly action: () => void;
}

/** What is to happen, earliest first; of one instant in the order in which it was planned. */
export class EventHeap {
  private readonly entries: Entry[] = [];
  private count = 0;

  push(time: number, action: () => void): void {
    const { entries } = this;
    const entry = { time, order: this.count++, action };
    let at = entries.push(entry) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      const parent = entries[up];
      if (!parent || !isBefore(entry, parent)) break;
      entries[at] = parent;
      at = up;
    }
    entries[at] = entry;
  }

  pop(): Entry | undefined {
    const { entries } = this;
    const first = entries[0];
    const last = entries.pop();
    if (!last || entries.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      const [left, right] = [entries[child], entries[child + 1]];
      if (!left) break;
      const smaller = right && isBefore(right, left) ? right : left;
      if (smaller === right) child++;
      if (!isBefore(smaller, last)) break;
      entries[at] = smaller;
      at = child;
    }
    entries[at] = last;
    return first;
  }
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.time < b.time || (a.time === b.time && a.order < b.order);
}
