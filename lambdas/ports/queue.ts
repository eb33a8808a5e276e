export interface Message {
  readonly body: string;
  /** FIFO group: messages of one group are handled one at a time, in order. */
  readonly group?: string;
  /** A second message with the same id within five minutes is dropped. */
  readonly dedupId?: string;
}

export interface Queue {
  send(message: Message): Promise<void>;
}
