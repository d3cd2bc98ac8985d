import { Fragment, useMemo } from 'react';
import { type MathNode, readMath } from '@/core/guide';
import fields from '../shell/fields.module.css';
import styles from './MathText.module.css';

/** What the options of a formula are, by name, in words. */
type Values = Readonly<Record<string, string>>;

/** A formula as text that is set with care, with the values of its options; read aloud, a fraction is a division. */
export function MathText({ formula, values = {} }: { formula: string; values?: Values }) {
  const nodes = useMemo(() => readMath(formula), [formula]);
  return (
    <span className={styles.math}>
      <Nodes nodes={nodes} values={values} />
    </span>
  );
}

function Nodes({ nodes, values }: { nodes: readonly MathNode[]; values: Values }) {
  return nodes.map((node, index) => (
    <Fragment key={`${index.toString()}`}>
      <One node={node} values={values} />
    </Fragment>
  ));
}

function One({ node, values }: { node: MathNode; values: Values }) {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'variable':
      return <var>{node.text}</var>;
    case 'option':
      return (
        <span className={styles.option}>
          {node.text in values ? `${values[node.text]} ` : null}
          <code>{node.text}</code>
        </span>
      );
    case 'lower':
      return (
        <sub>
          <Nodes nodes={node.of} values={values} />
        </sub>
      );
    case 'higher':
      return (
        <sup>
          <Nodes nodes={node.of} values={values} />
        </sup>
      );
    case 'fraction':
      return (
        <span className={styles.fraction}>
          <span>
            <Nodes nodes={node.over} values={values} />
          </span>
          <span className={fields.hidden}> / </span>
          <span>
            <Nodes nodes={node.under} values={values} />
          </span>
        </span>
      );
  }
}
