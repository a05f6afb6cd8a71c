import { all, choiceIn, type Fields, textIn } from '../fields.ts';
import { fine, impossible, type Outcome, problems } from '../outcome.ts';
import type { Day } from '../time/index.ts';
import type { Aim } from './aim.ts';
import { type AimContext, readAim } from './aim-form.ts';

export const projectStates = { active: 'under way', stopped: 'stopped', completed: 'completed' } as const;
export type ProjectState = keyof typeof projectStates;

/** A practice team's own piece of improvement. */
export type Project = {
  id: string;
  team: string;
  practice: string;
  collaborative: string;
  name: string;
  /** Why it matters here, in the team's words. */
  rationale: string;
  aim: Aim;
  state: ProjectState;
  startedOn: Day;
  /** When and why it was stopped, or when it was completed. */
  endedOn: Day | null;
  stoppedBecause: string | null;
};

/** The states of a project and the moves that lead out of each. */
export const projectMoves = {
  active: { stop: 'stopped', complete: 'completed' },
  stopped: {},
  completed: {},
} as const satisfies Record<ProjectState, Partial<Record<string, ProjectState>>>;

/** What a person says to end a project: to stop one takes a reason, because others learn from it. */
export type ProjectMove = { move: 'stop'; because: string } | { move: 'complete' };

/** What a team writes when it starts or changes a project. */
export type ProjectText = { name: string; rationale: string; aim: Aim };

/** Reads the project form: `name`, `rationale` and the fields of the aim. */
export function readProject(fields: Fields, context: AimContext): Outcome<ProjectText> {
  return all({
    name: textIn(fields, 'name', 'Give the project a name, for instance "Blood pressure checks at home".'),
    rationale: textIn(fields, 'rationale', 'Say why this matters to your practice. One sentence is enough.'),
    aim: readAim(fields, context),
  });
}

/** Reads the form that ends a project: `move`, and `because` where it is stopped. */
export function readProjectMove(fields: Fields): Outcome<ProjectMove> {
  const move = choiceIn(fields, 'move', projectMoves.active, 'Choose whether the project was completed or stopped.');
  if (!move.ok) return move;
  switch (move.value) {
    case 'complete':
      return fine({ move: 'complete' });
    case 'stop':
      return all<ProjectMove & { move: 'stop' }>({
        move: fine('stop'),
        because: textIn(fields, 'because', 'Say why the project stopped: others can learn from it.'),
      });
    default:
      return impossible(move.value);
  }
}

/** The project after a move, or a sentence why it cannot be made. */
export function moveProject(project: Project, move: ProjectMove, today: Day): Outcome<Project> {
  const moves: Partial<Record<ProjectMove['move'], ProjectState>> = projectMoves[project.state];
  const state = moves[move.move];
  if (!state) {
    return problems({
      field: 'move',
      says: `This project is already ${projectStates[project.state]}. Start a new one instead.`,
    });
  }
  return fine({ ...project, state, endedOn: today, stoppedBecause: move.move === 'stop' ? move.because : null });
}
