import type { Context, Resolved } from "./resolved.js";
import type { Role } from "./roles.js";

export function description(
  _context: Context,
  label: string,
  role: Role | null,
  side: string | null,
  withheld: boolean,
  confidence: number,
): Resolved {
  const anonymous = withheld || (role?.insider ?? false);
  const type =
    role?.type === "document"
      ? "document"
      : role?.type === "body"
        ? "body"
        : role === null || role.plural || role.type === "collective"
          ? "group"
          : "person";
  return {
    speaker: {
      name: label,
      kind: role?.kind ?? "unknown",
      side,
      anonymous,
      resolved: "none",
      confidence: role === null ? 0.5 : confidence,
    },
    entity: null,
    word: role?.word ?? null,
    type,
    gender: role?.gender ?? null,
  };
}
