import i18next from 'i18next';
import { type ComponentType, createElement, lazy, useState } from 'react';
import { toast } from 'sonner';
import { finishBeforeLeaving } from './before-leaving';

function Nothing() {
  return null;
}

function tellLost(): void {
  const t = i18next.getFixedT(null, 'common');
  toast.error(t('part-lost'), {
    id: 'part-lost',
    description: t('part-lost-body'),
    duration: Infinity,
    action: { label: t('update-reload'), onClick: () => void finishBeforeLeaving().then((kept) => kept && window.location.reload()) },
  });
}

/**
 * A part of the interface that is loaded when it is first shown, or before by `load`: then it is drawn at once, while React
 * holds back what it has waited for. Where its file cannot be had (no network, or a newer version has replaced it), a message
 * offers to reload, and the rest of the application stays as it is.
 */
export function lazyPart<Props extends object>(fetch: () => Promise<ComponentType<Props>>) {
  let loaded: ComponentType<Props> | undefined;
  const load = () =>
    fetch().then(
      (part) => {
        loaded = part;
        return { default: part };
      },
      () => {
        tellLost();
        return { default: Nothing as ComponentType<Props> };
      },
    );
  const Waiting = lazy(load);
  function Part(props: Props) {
    const [Shown] = useState(() => loaded ?? Waiting);
    return createElement(Shown as ComponentType<Props>, props);
  }
  return Object.assign(Part, { load });
}
