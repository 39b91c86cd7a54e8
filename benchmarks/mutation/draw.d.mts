/** A fault that was drawn, and its place as Stryker is told it. */
export interface Drawn {
  readonly key: string;
  readonly range: string;
}
export function draw(sample: number, only?: string): Promise<readonly Drawn[]>;
