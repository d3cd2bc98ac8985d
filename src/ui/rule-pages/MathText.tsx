import { Fragment, useMemo } from 'react';
import { type MathNode, readMath } from '@/core/guide';
import fields from '../shell/fields.module.css';
import styles from './MathText.module.css';

/** A formula as text that is set with care; read aloud, a fraction is a division. */
export function MathText({ formula }: { formula: string }) {
  const nodes = useMemo(() => readMath(formula), [formula]);
  return (
    <span className={styles.math}>
      <Nodes nodes={nodes} />
    </span>
  );
}

function Nodes({ nodes }: { nodes: readonly MathNode[] }) {
  return nodes.map((node, index) => (
    <Fragment key={`${index.toString()}`}>
      <One node={node} />
    </Fragment>
  ));
}

function One({ node }: { node: MathNode }) {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'variable':
      return <var>{node.text}</var>;
    case 'option':
      return <code>{node.text}</code>;
    case 'lower':
      return (
        <sub>
          <Nodes nodes={node.of} />
        </sub>
      );
    case 'higher':
      return (
        <sup>
          <Nodes nodes={node.of} />
        </sup>
      );
    case 'fraction':
      return (
        <span className={styles.fraction}>
          <span>
            <Nodes nodes={node.over} />
          </span>
          <span className={fields.hidden}> / </span>
          <span>
            <Nodes nodes={node.under} />
          </span>
        </span>
      );
  }
}
