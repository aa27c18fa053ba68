import { toCommand } from './answers.ts';

const PARTS = 'components/reference';

const input = (more: object = {}) => ({ type: 4, custom_id: 'note', style: 1, ...more });
const label = (component: object, more: object = {}) => ({
  type: 18,
  label: 'x',
  component,
  ...more,
});
const row = (...components: object[]) => ({ type: 1, components });
const options = [
  { label: 'A', value: 'a' },
  { label: 'B', value: 'b' },
];
const select = (more: object = {}) => ({ type: 3, custom_id: 'which', options, ...more });
const upload = (more: object = {}) => ({ type: 19, custom_id: 'files', ...more });
const boxes = (more: object = {}) => ({ type: 22, custom_id: 'boxes', options, ...more });

const modal = (...components: object[]) => ({
  type: 9,
  data: { custom_id: 'edit', title: 'Edit', components },
});

/** A modal with these parts or those. */
const parts = (rule: string, docs: string, good: object[], bad: object[], at: string) =>
  toCommand(rule, `${PARTS}#${docs}`, modal(...good), modal(...bad), `data.components.${at}`);

/** An input of a modal that is this or that. */
const inLabel = (rule: string, docs: string, good: object, bad: object, at: string) =>
  parts(rule, docs, [label(good)], [label(bad)], `0.component.${at}`);

/** What modals may be. */
export const modalRules = [
  ...[
    { type: 2, style: 1, label: 'Go', custom_id: 'go' },
    select(),
    { type: 77, custom_id: 'zz' },
  ].map((other) =>
    parts(
      `a row of a modal has a text input, and no part of type ${other.type}`,
      'text-input',
      [row(input({ label: 'Note' }))],
      [row(other)],
      '0.components.0.type',
    ),
  ),
  inLabel(
    'nothing is disabled in a modal',
    'string-select-string-select-structure',
    select({ disabled: false }),
    select({ disabled: true }),
    'disabled',
  ),
  ...[select, upload, boxes].map((make) =>
    inLabel(
      `an input of type ${make().type} that is required takes something`,
      'string-select-string-select-structure',
      make({ min_values: 0, required: false }),
      make({ min_values: 0 }),
      'min_values',
    ),
  ),
  inLabel(
    'no more boxes are checked beforehand than may be',
    'checkbox-group-structure',
    boxes({ options: options.map((each) => ({ ...each, default: true })) }),
    boxes({ options: options.map((each) => ({ ...each, default: true })), max_values: 1 }),
    'options',
  ),
  parts(
    'ids of the parts of a modal differ',
    'anatomy-of-a-component',
    [label(input(), { id: 1 }), { type: 10, content: 'x', id: 2 }],
    [label(input(), { id: 1 }), { type: 10, content: 'x', id: 1 }],
    '1.id',
  ),
];
