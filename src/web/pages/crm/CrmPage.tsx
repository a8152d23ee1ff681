import { PageHead } from '../../shell/PageHead.tsx'

export const CrmPage = () => <PageHead title="Crm" />
