import { PageHead } from '../../shell/PageHead.tsx'

export const DataPage = () => <PageHead title="Data" />
