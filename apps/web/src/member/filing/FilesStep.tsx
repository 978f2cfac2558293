import { useQueryClient } from '@tanstack/react-query';
import { AttachmentField } from '../../features/attachments/AttachmentField';
import { caseQuery } from '../../features/cases/caseQuery';
import page from '../layout/Page.module.css';
import { NotSavedYet } from './NotSavedYet';
import type { StepProps } from './StepProps';
import { StepForm } from './StepForm';

/** 附件: files go to a text that the server has. */
export function FilesStep(props: StepProps) {
  const queries = useQueryClient();
  const { draft, found } = props;
  return (
    <StepForm step="files" {...props}>
      {(_, locked) =>
        found ? (
          <section className={page.panel}>
            <AttachmentField
              proposalId={found.id}
              purpose="proposal"
              attachments={found.attachments.filter(({ purpose }) => purpose === 'proposal')}
              locked={locked}
              onChange={() => void queries.invalidateQueries({ queryKey: caseQuery(found.id).queryKey })}
            />
          </section>
        ) : (
          <NotSavedYet text={draft.text} />
        )
      }
    </StepForm>
  );
}
