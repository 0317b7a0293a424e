param name string
param location string
param tags object
param sku string

@description('Whether anybody may read it, over whatever protocol.')
param isOpen bool = false

param tls string = 'TLS1_2'

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: sku
  }
  properties: {
    supportsHttpsTrafficOnly: !isOpen
    minimumTlsVersion: tls
    allowBlobPublicAccess: isOpen
    allowSharedKeyAccess: isOpen
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: !isOpen
    isLocalUserEnabled: isOpen
    publicNetworkAccess: isOpen ? 'Enabled' : 'Disabled'
    networkAcls: {
      defaultAction: isOpen ? 'Allow' : 'Deny'
      bypass: 'AzureServices'
    }
  }
}
