/**
 * Something that the user can mend: a wrong path, a bad value in a file, a folder with nothing to
 * read. The message is one clear line (or one a problem) that names the bad value and the remedy;
 * it is shown as it stands, without a stack trace.
 */
export class UserError extends Error {
  override readonly name = "UserError";

  /**
   * @param message what is wrong and what to do
   * @param exitCode 1 where nothing could be analysed, 2 for wrong arguments
   */
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
  }
}
