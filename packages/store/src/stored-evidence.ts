import type { EvidenceId, OutboxId } from "@sanad/domain/id";

/** R2 keys are random ids of ours: no case, no name, no kind. Objects carry no metadata. */
export function evidenceKey(id: EvidenceId): string {
  return `evidence/${id}`;
}

export function outgoingKey(id: OutboxId): string {
  return `outgoing/${id}`;
}
