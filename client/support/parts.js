/** Texts of several parts in a template of the reference server: their values, and how they are written. */

const isPart = (node) => typeof node === 'string' || 'v' in node || 'pick' in node || 'each' in node;
export const isStatic = (run) => run.every((part) => typeof part === 'string');

/** Joins neighbouring texts and values to runs. */
export function runs(nodes) {
  const result = [];
  for (const node of nodes) {
    if (!isPart(node)) {
      result.push(node);
      continue;
    }
    if (!result.length || !result.at(-1).run) {
      result.push({ run: [] });
    }
    const { run } = result.at(-1);
    if (typeof node === 'string' && typeof run.at(-1) === 'string') {
      run[run.length - 1] += node;
    } else {
      run.push(node);
    }
  }
  return result;
}

export function jsonPart(part) {
  if (typeof part === 'string') return part;
  if ('v' in part) return 0;
  if ('each' in part) return ['*', part.parts.map(jsonPart)];
  return ['?', ...part.branches.map((branch) => branch && branch.map(jsonPart))];
}

function partText(part, model) {
  if (typeof part === 'string') return part;
  if ('v' in part) return String(model[part.v]);
  if ('each' in part) return model[part.each].map((row) => text(part.parts, row)).join('');
  const branch = model[part.pick];
  return branch ? text(part.branches[branch - 1] ?? [], model) : '';
}

export const text = (parts, model) => parts.map((part) => partText(part, model)).join('');

function partValue(part, model) {
  if ('v' in part) return model[part.v];
  if ('each' in part) return model[part.each].map((row) => partValues(part.parts, row));
  const branch = model[part.pick];
  const values = branch ? partValues(part.branches[branch - 1] ?? [], model) : [];
  return values.length ? [branch, ...values] : branch;
}

export const dynamics = (parts) => parts.filter((part) => typeof part !== 'string');
export const partValues = (parts, model) => dynamics(parts).map((part) => partValue(part, model));
export const branchValue = (branch, values) => (values.length ? [branch, ...values] : branch);

/** Whether reading from the left gives the parts. */
export function separable(parts, model) {
  let shown = text(parts, model);
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    const own = partText(part, model);
    if (typeof part !== 'string') {
      const next = parts[i + 1];
      if (next !== undefined && typeof next !== 'string') return false;
      const isLast = parts.slice(i + 1).every((other) => typeof other === 'string');
      if (!isLast && shown.indexOf(next) !== own.length) return false;
    }
    shown = shown.slice(own.length);
  }
  return true;
}
