# The records of a small clinic, as somebody in a hurry writes them. examples/README.md lists what is wrong.
terraform {
  required_version = ">= 1.9"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.81"
    }
  }
}

provider "azurerm" {
  features {}
}

variable "database_password" {
  type      = string
  sensitive = true
}

data "azurerm_client_config" "current" {}

locals {
  tags = {
    DataClassification = "PHI"
    environment        = "prod"
  }
}

resource "azurerm_resource_group" "clinic" {
  name     = "rg-clinic"
  location = "eastus2"
  tags     = local.tags
}

# Scans of patients: an old client asked for HTTP and TLS 1.0.
resource "azurerm_storage_account" "scans" {
  name                            = "stclinicscans"
  resource_group_name             = azurerm_resource_group.clinic.name
  location                        = azurerm_resource_group.clinic.location
  account_tier                    = "Standard"
  account_replication_type        = "LRS"
  https_traffic_only_enabled      = false
  min_tls_version                 = "TLS1_0"
  allow_nested_items_to_be_public = true
  tags                            = local.tags
}

# Records: as it should be.
resource "azurerm_storage_account" "records" {
  name                            = "stclinicrecords"
  resource_group_name             = azurerm_resource_group.clinic.name
  location                        = azurerm_resource_group.clinic.location
  account_tier                    = "Standard"
  account_replication_type        = "GZRS"
  allow_nested_items_to_be_public = false
  shared_access_key_enabled       = false
  default_to_oauth_authentication = true
  public_network_access_enabled   = false
  local_user_enabled              = false
  tags                            = local.tags

  network_rules {
    default_action = "Deny"
    bypass         = ["AzureServices"]
  }
}

# Can be purged within a week, by access policies that name nobody's role.
resource "azurerm_key_vault" "clinic" {
  name                       = "kv-clinic"
  resource_group_name        = azurerm_resource_group.clinic.name
  location                   = azurerm_resource_group.clinic.location
  tenant_id                  = data.azurerm_client_config.current.tenant_id
  sku_name                   = "standard"
  soft_delete_retention_days = 7
  rbac_authorization_enabled = false
  tags                       = local.tags
}

resource "azurerm_mssql_server" "clinic" {
  name                          = "sql-clinic"
  resource_group_name           = azurerm_resource_group.clinic.name
  location                      = azurerm_resource_group.clinic.location
  version                       = "12.0"
  administrator_login           = "clinicadmin"
  administrator_login_password  = var.database_password
  minimum_tls_version           = "1.0"
  public_network_access_enabled = true
  tags                          = local.tags
}

# 0.0.0.0 lets in whatever runs in Azure, anybody's.
resource "azurerm_mssql_firewall_rule" "azure" {
  name             = "AllowAllWindowsAzureIps"
  server_id        = azurerm_mssql_server.clinic.id
  start_ip_address = "0.0.0.0"
  end_ip_address   = "0.0.0.0"
}

resource "azurerm_postgresql_flexible_server" "clinic" {
  name                          = "psql-clinic"
  resource_group_name           = azurerm_resource_group.clinic.name
  location                      = azurerm_resource_group.clinic.location
  version                       = "16"
  sku_name                      = "GP_Standard_D2s_v3"
  administrator_login           = "clinicadmin"
  administrator_password        = var.database_password
  public_network_access_enabled = true
  tags                          = local.tags
}

resource "azurerm_network_security_group" "clinic" {
  name                = "nsg-clinic"
  resource_group_name = azurerm_resource_group.clinic.name
  location            = azurerm_resource_group.clinic.location
  tags                = local.tags

  security_rule {
    name                       = "ssh"
    priority                   = 100
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_port_range          = "*"
    source_address_prefix      = "Internet"
    destination_port_range     = "22"
    destination_address_prefix = "*"
  }
}

resource "azurerm_log_analytics_workspace" "clinic" {
  name                = "log-clinic"
  resource_group_name = azurerm_resource_group.clinic.name
  location            = azurerm_resource_group.clinic.location
  sku                 = "PerGB2018"
  retention_in_days   = 30
  tags                = local.tags
}
