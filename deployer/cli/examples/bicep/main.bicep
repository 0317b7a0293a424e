// The same clinic in Bicep: a module for the accounts, the rest in one file. main.json is what `bicep build` makes of it.
targetScope = 'resourceGroup'

@description('Region of everything.')
param location string = 'eastus2'

@secure()
param databasePassword string

var tags = {
  DataClassification: 'PHI'
  environment: 'prod'
}

module scans 'account.bicep' = {
  name: 'scans'
  params: {
    name: 'stclinicscans'
    location: location
    tags: tags
    sku: 'Standard_LRS'
    isOpen: true
    tls: 'TLS1_0'
  }
}

module records 'account.bicep' = {
  name: 'records'
  params: {
    name: 'stclinicrecords'
    location: location
    tags: tags
    sku: 'Standard_GZRS'
  }
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: 'kv-clinic'
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    accessPolicies: []
    enableRbacAuthorization: false
    enableSoftDelete: true
    softDeleteRetentionInDays: 7
    publicNetworkAccess: 'Enabled'
  }
}

resource sql 'Microsoft.Sql/servers@2021-11-01' = {
  name: 'sql-clinic'
  location: location
  tags: tags
  properties: {
    administratorLogin: 'clinicadmin'
    administratorLoginPassword: databasePassword
    minimalTlsVersion: '1.0'
    publicNetworkAccess: 'Enabled'
    version: '12.0'
  }

  resource azure 'firewallRules' = {
    name: 'AllowAllWindowsAzureIps'
    properties: {
      startIpAddress: '0.0.0.0'
      endIpAddress: '0.0.0.0'
    }
  }
}

resource postgres 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: 'psql-clinic'
  location: location
  tags: tags
  sku: {
    name: 'Standard_D2s_v3'
    tier: 'GeneralPurpose'
  }
  properties: {
    version: '16'
    administratorLogin: 'clinicadmin'
    administratorLoginPassword: databasePassword
    network: {
      publicNetworkAccess: 'Enabled'
    }
  }
}

resource ssh 'Microsoft.Network/networkSecurityGroups@2024-05-01' = {
  name: 'nsg-clinic'
  location: location
  tags: tags
  properties: {
    securityRules: [
      {
        name: 'ssh'
        properties: {
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourcePortRange: '*'
          sourceAddressPrefix: 'Internet'
          destinationPortRange: '22'
          destinationAddressPrefix: '*'
        }
      }
    ]
  }
}

resource log 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'log-clinic'
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: 30
  }
}
