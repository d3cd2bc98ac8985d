/** Reading a decision that came back: a file, or a pasted code. */
import { z } from 'zod';
import { DECISION_FORMAT, DECISION_VERSION, type Decision, KEY_ALGORITHMS } from './decision';
import { type CodeProblem, readCode } from './decision-code';
import { greenChannelSchema } from './green-channel/limits';

const place = z.looseObject({ module: z.string().optional(), tile: z.string().optional() });

const decisionSchema = z.looseObject({
  format: z.literal(DECISION_FORMAT),
  version: z.literal(DECISION_VERSION),
  page: z.string().optional(),
  contentSha256: z.string().regex(/^[0-9a-f]{64}$/),
  shown: z.string().optional(),
  decision: z.enum(['approved', 'rejected']),
  name: z.string(),
  reason: z.string(),
  time: z.string(),
  comments: z.array(z.looseObject({ at: place.optional(), text: z.string() })),
  greenChannel: greenChannelSchema.optional(),
  log: z.looseObject({ length: z.int().min(0), head: z.string() }).optional(),
  key: z.looseObject({ algorithm: z.enum(KEY_ALGORITHMS), public: z.string() }).optional(),
  signature: z.string().optional(),
});

export type DecisionProblem =
  | CodeProblem
  /** A decision of a later version of the planner. */
  | { kind: 'newer' }
  /** A decision, but not a whole one; `place` names the field. */
  | { kind: 'invalid'; place: string };

/** Reads the text of a decision file or a code. */
export function readDecision(text: string): { ok: true; decision: Decision } | { ok: false; problem: DecisionProblem } {
  const json = parsed(text);
  if (json !== undefined) return validated(json);
  const code = readCode(text);
  return code.ok ? validated(code.value) : code;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function validated(value: unknown): ReturnType<typeof readDecision> {
  const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown };
  if (format !== DECISION_FORMAT) return { ok: false, problem: { kind: 'no-code' } };
  if (typeof version === 'number' && version > DECISION_VERSION) return { ok: false, problem: { kind: 'newer' } };
  const read = decisionSchema.safeParse(value);
  if (read.success) return { ok: true, decision: read.data as Decision };
  return { ok: false, problem: { kind: 'invalid', place: (read.error.issues[0]?.path ?? []).join('.') } };
}
