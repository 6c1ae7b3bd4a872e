import { useEffect, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { boot } from './boot.ts';

/** A dialog above the page: a native modal or an overlay, as the tenant's version has it. */
export function Dialog({
  title,
  children,
  buttons,
}: {
  title: string;
  children: ReactNode;
  buttons: ReactNode;
}): JSX.Element {
  const native = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (native.current !== null && !native.current.open) native.current.showModal();
  }, []);
  const inner = (
    <div className="modal-box" role="dialog" aria-modal="true">
      <div className="modal-header">{title}</div>
      <div className="modal-body">{children}</div>
      <div className="modal-footer">{buttons}</div>
    </div>
  );
  if (boot.look.dialogs === 'native')
    return createPortal(
      <dialog className="native-modal" ref={native} onCancel={(event) => event.preventDefault()}>
        {inner}
      </dialog>,
      document.body,
    );
  return createPortal(<div className="modal-overlay">{inner}</div>, document.body);
}
